using System;
using System.Collections.Generic;

namespace FactDsl.Language.Checks;

/// <summary>
/// The strongly connected components of a graph that hold a circle: Tarjan's algorithm (1972). It has a stack of its own, so that
/// no chain is too long for it.
/// </summary>
internal static class Components
{
    /// <summary>The components of more than one node, and the nodes that lead to themselves; in no particular order.</summary>
    public static List<List<int>> Of(IReadOnlyDictionary<int, List<int>> edges)
    {
        var found = new List<List<int>>();
        var index = new Dictionary<int, int>();
        var low = new Dictionary<int, int>();
        var open = new Stack<int>();
        var isOpen = new HashSet<int>();
        var calls = new Stack<(int Node, int Next)>();
        foreach (int root in edges.Keys)
        {
            if (index.ContainsKey(root))
                continue;
            calls.Push((root, 0));
            while (calls.Count > 0)
            {
                (int node, int next) = calls.Pop();
                if (next == 0 && !index.ContainsKey(node))
                {
                    index[node] = low[node] = index.Count;
                    open.Push(node);
                    isOpen.Add(node);
                }
                List<int>? targets = edges.TryGetValue(node, out List<int>? known) ? known : null;
                if (targets is not null && next < targets.Count)
                {
                    calls.Push((node, next + 1));
                    int target = targets[next];
                    if (!index.ContainsKey(target))
                        calls.Push((target, 0));
                    else if (isOpen.Contains(target))
                        low[node] = Math.Min(low[node], index[target]);
                    continue;
                }
                if (calls.Count > 0)
                    low[calls.Peek().Node] = Math.Min(low[calls.Peek().Node], low[node]);
                if (low[node] == index[node])
                    Close(node, edges, open, isOpen, found);
            }
        }
        return found;
    }

    private static void Close(int root, IReadOnlyDictionary<int, List<int>> edges, Stack<int> open, HashSet<int> isOpen, List<List<int>> found)
    {
        var component = new List<int>();
        int node;
        do
        {
            node = open.Pop();
            isOpen.Remove(node);
            component.Add(node);
        }
        while (node != root);
        if (component.Count > 1 || (edges.TryGetValue(root, out List<int>? targets) && targets.Contains(root)))
            found.Add(component);
    }
}

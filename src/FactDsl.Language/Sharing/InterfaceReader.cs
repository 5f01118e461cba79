using System;
using System.Collections.Generic;
using System.Globalization;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Sharing;

/// <summary>
/// Reads what an assembly says of its facts. Lines that it does not know are passed over: whoever changes what a line means
/// changes the version.
/// </summary>
public sealed class InterfaceReader
{
    private readonly List<string> _uses = [];
    private readonly List<InterfaceKind> _kinds = [];
    private readonly Dictionary<SharedName, List<SharedName>> _places = [];
    private readonly Dictionary<SharedName, List<SharedMembership>> _memberships = [];
    private int _membershipCount;
    private string _namespace = "";
    private long _schemaHash;

    private InterfaceReader()
    {
    }

    /// <summary>Reads a text; never throws for what it says.</summary>
    public static FactInterface Read(SharedText shared)
    {
        if (shared.Version > InterfaceWriter.Version)
            return Unreadable(shared, FindingRules.InterfaceTooNew);
        if (shared.Version < 1 || shared.Text.Length > InterfaceWriter.MostCharacters)
            return Unreadable(shared, FindingRules.InterfaceUnreadable);
        var reader = new InterfaceReader();
        int body = reader.ReadHead(shared.Text);
        if (body < 0 || reader._namespace.Length == 0)
            return Unreadable(shared, FindingRules.InterfaceUnreadable);
        var read = new FactInterface(shared.Assembly, FileDeclarations.Of(shared.Assembly, FileSyntax.Parse(shared.Text.Substring(body))))
        {
            Namespace = reader._namespace,
            SchemaHash = reader._schemaHash,
            Uses = reader._uses,
            Kinds = reader._kinds,
        };
        foreach (KeyValuePair<SharedName, List<SharedName>> place in reader._places)
            read.LiesIn.Add(place.Key, place.Value);
        foreach (KeyValuePair<SharedName, List<SharedMembership>> group in reader._memberships)
            read.StandsFor.Add(group.Key, group.Value);
        return read;
    }

    private static FactInterface Unreadable(SharedText shared, FindingRule rule)
        => new(shared.Assembly, new FileDeclarations(shared.Assembly, default, default)) { Problem = Finding.At(rule, default, shared.Assembly) };

    /// <summary>Reads the lines up to the empty one; the place behind that, or -1 where there is none or a line cannot be read.</summary>
    private int ReadHead(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0)
                return -1;
            if (end == start)
                return end + 1;
            if (!ReadLine(text.Substring(start, end - start)))
                return -1;
            start = end + 1;
        }
        return -1;
    }

    private bool ReadLine(string line)
    {
        int space = line.IndexOf(' ');
        string word = space < 0 ? line : line.Substring(0, space), rest = space < 0 ? "" : line.Substring(space + 1);
        string[] parts = rest.Split(' ');
        switch (word)
        {
            case "namespace":
                _namespace = rest;
                return true;
            case "schema":
                return long.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out _schemaHash);
            case "uses":
                _uses.Add(rest);
                return true;
            case "kind":
                if (parts.Length < 4)
                    return false;
                _kinds.Add(new InterfaceKind(parts[0], Undash(parts[1]), parts[2], Undash(parts[3])));
                return true;
            case "lies":
                if (parts.Length < 4)
                    return false;
                var inner = new SharedName(parts[0], parts[1]);
                if (!_places.TryGetValue(inner, out List<SharedName>? outer))
                    _places.Add(inner, outer = []);
                outer.Add(new SharedName(parts[2], parts[3]));
                return true;
            case "stands":
                return ReadMembership(parts);
            default:
                return true;
        }
    }

    private bool ReadMembership(string[] parts)
    {
        const int Time = 6;
        string time = string.Join(" ", parts, Math.Min(Time, parts.Length), Math.Max(0, parts.Length - Time));
        if (parts.Length < Time || (time.Length > 0 && !SharedTime.TryRead(time, out _)))
            return false;
        if (++_membershipCount > InterfaceWriter.MostMembers)
            return true;
        var group = new SharedName(parts[0], parts[1]);
        if (!_memberships.TryGetValue(group, out List<SharedMembership>? members))
            _memberships.Add(group, members = []);
        members.Add(new SharedMembership(group, parts[2], new SharedName(parts[3], parts[4]), SharedDoubts.Read(parts[5]), time));
        return true;
    }

    private static string Undash(string name) => name == "-" ? "" : name;
}

using System;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FactDsl.CommandLine.Importing.Tables;

/// <summary>Ways of names that choose among the objects of a list: <c>claims.P569[rank=preferred].value</c>.</summary>
internal static partial class JsonPath
{
    /// <summary>A way without its conditions: the column that it leads to.</summary>
    public static string WithoutConditions(string path) => Conditions().Replace(path, "");

    /// <summary>Cuts a way at its first condition.</summary>
    /// <param name="path">The way.</param>
    /// <param name="of">The way to the objects.</param>
    /// <param name="condition">What they must meet.</param>
    /// <param name="rest">The way on from there, with its dot.</param>
    /// <returns>Whether it has a condition.</returns>
    public static bool TryCut(string path, out string of, out Condition condition, out string rest)
    {
        Match match = Conditions().Match(path);
        (of, rest, condition) = match.Success
            ? (path[..match.Index], path[(match.Index + match.Length)..], new Condition(match.Groups[1].Value, match.Groups[2].Length > 0, match.Groups[3].Value))
            : (path, "", default);
        return match.Success;
    }

    [GeneratedRegex(@"\[([^\[\]=!]+)(!?)=([^\[\]]*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Conditions();

    /// <summary>What an object must have in a member.</summary>
    /// <param name="Member">The member; of members in members the names with dots between them.</param>
    /// <param name="IsNot">Whether it must have something else.</param>
    /// <param name="Text">The text.</param>
    internal readonly record struct Condition(string Member, bool IsNot, string Text)
    {
        /// <summary>Whether an object meets it.</summary>
        public bool Holds(JsonElement element)
        {
            foreach (string name in Member.Split('.'))
            {
                if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                    return IsNot;
            }
            return element.ValueKind switch
            {
                JsonValueKind.String => element.ValueEquals(Text),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText() == Text,
                _ => false,
            } != IsNot;
        }
    }
}

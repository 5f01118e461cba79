using System;
using System.Collections.Generic;
using System.Linq;

namespace FactDsl.Language.Tests.Edits;

/// <summary>What an edit does.</summary>
internal enum EditKind
{
    /// <summary>Lines give way to a new line.</summary>
    Line,

    /// <summary>Characters give way to others.</summary>
    Letters,

    /// <summary>A line of one file is written into another as well.</summary>
    Copy,

    /// <summary>A line goes from one file to another, both at once.</summary>
    Move,

    /// <summary>A file goes, or comes back empty.</summary>
    File,

    /// <summary>A file is called otherwise, and so stands elsewhere among the others.</summary>
    Rename,
}

/// <summary>One edit of files, the same wherever it is applied.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="File">Which file it is about.</param>
/// <param name="Other">Which other file takes part.</param>
/// <param name="At">Where in the file, from 0 to 1.</param>
/// <param name="Gone">How many lines or characters go.</param>
/// <param name="Text">What comes in their place.</param>
internal sealed record Edit(EditKind Kind, string File, string Other, double At, int Gone, string Text)
{
    public EditedFiles Apply(EditedFiles files)
    {
        string text = files.Find(File) ?? "";
        switch (Kind)
        {
            case EditKind.Letters:
                int start = (int)(At * text.Length), length = Math.Min(Gone, text.Length - start);
                return files.With(File, text.Remove(start, length).Insert(start, Text));
            case EditKind.Copy or EditKind.Move:
                List<string> from = Lines(text);
                string taken = from[LineAt(from)];
                if (Kind == EditKind.Move)
                    from.RemoveAt(LineAt(from));
                files = files.With(File, string.Join('\n', from));
                List<string> to = Lines(files.Find(Other) ?? "");
                to.Insert(LineAt(to), taken);
                return files.With(Other, string.Join('\n', to));
            case EditKind.File:
                return files.With(File, files.Find(File) is null ? Text + "\n" : null);
            case EditKind.Rename:
                return files.Find(Other) is null ? files.With(File, null).With(Other, text) : files.With(File, files.Find(Other)).With(Other, text);
            default:
                List<string> lines = Lines(text);
                int line = LineAt(lines);
                lines.RemoveRange(line, Math.Min(Gone, lines.Count - line));
                lines.Insert(line, Text);
                return files.With(File, string.Join('\n', lines));
        }
    }

    public override string ToString() => FormattableString.Invariant($"new(EditKind.{Kind}, \"{File}\", \"{Other}\", {At:R}, {Gone}, \"{Text.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\")");

    private static List<string> Lines(string text) => [.. text.Split('\n')];

    private int LineAt(List<string> lines) => Math.Min((int)(At * lines.Count), lines.Count - 1);
}

using System.Collections.Generic;
using FactDsl.Language.Syntax;
using FactDsl.Language.Text;

namespace FactDsl.Tooling.Formatting;

/// <summary>
/// Comments that stand behind something on its line. Authors align them by hand: those of a column keep it as far as there is
/// room, and others keep their distance.
/// </summary>
internal sealed class TrailingComments
{
    private const int NearBlanks = 2;

    private readonly string _text;
    private readonly List<int> _starts = [];
    private readonly List<int> _columns = [];

    private TrailingComments(string text) => _text = text;

    /// <summary>Finds the comments of a file.</summary>
    public static TrailingComments Of(FileSyntax file)
    {
        var comments = new TrailingComments(file.Text);
        foreach (FileItem item in file.Items)
        {
            foreach (SyntaxToken token in item.Syntax.Tokens)
            {
                if (token.FullStart > 0)
                    comments.Add(item.Start + token.FullStart, item.Start + token.Start);
            }
        }
        return comments;
    }

    /// <summary>How many blanks belong in front of a comment.</summary>
    /// <param name="comment">Where the comment begins in the text.</param>
    /// <param name="column">Where what stands before it on its line ends now.</param>
    /// <param name="isMoved">Whether its line no longer begins with what it began with.</param>
    public int BlanksBefore(int comment, int column, bool isMoved)
    {
        int at = _starts.BinarySearch(comment);
        int blanks = 0;
        while (comment > blanks && Characters.IsSpace(_text[comment - blanks - 1]))
            blanks++;
        if (isMoved || blanks == 0)
            return NearBlanks;
        bool isAligned = (at > 0 && _columns[at - 1] == _columns[at]) || (at + 1 < _columns.Count && _columns[at + 1] == _columns[at]);
        if (!isAligned && blanks <= NearBlanks)
            return blanks;
        return _columns[at] > column ? _columns[at] - column : NearBlanks;
    }

    private void Add(int start, int end)
    {
        int i = start;
        while (i < end && Characters.IsSpace(_text[i]))
            i++;
        if (i == end || _text[i] != '/')
            return;
        int line = i;
        while (line > 0 && !Characters.IsLineBreak(_text[line - 1]))
            line--;
        _starts.Add(i);
        _columns.Add(TextWidth.Of(_text, line, i));
    }
}

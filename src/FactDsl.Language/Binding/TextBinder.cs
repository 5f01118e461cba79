using System;
using System.Collections.Generic;
using FactDsl.Language.Declarations;
using FactDsl.Language.Diagnostics;
using FactDsl.Language.Text;

namespace FactDsl.Language.Binding;

/// <summary>Reads string tokens and checks what touches them.</summary>
internal static class TextBinder
{
    /// <summary>The text and language of one string token.</summary>
    public static LabelText Bind(BindingScope scope, int token)
    {
        if (!TryReadPlain(scope, token, out Syntax.StringLiteral literal))
        {
            var wrongEscapes = new List<Finding>();
            literal = Syntax.StringLiteral.Read(scope.TextOf(token), wrongEscapes);
            foreach (Finding finding in wrongEscapes)
                scope.Findings.Add(finding.Shift(scope.SpanOf(token).Start));
        }
        if (literal.Tag is null)
            return new LabelText(literal.Text, null);
        if (IsLanguageTag(literal.Tag))
            return new LabelText(literal.Text, literal.Tag);
        int length = literal.Tag.Length + 1;
        scope.Report(FindingRules.InvalidLanguageTag, new TextSpan(scope.SpanOf(token).End - length, length), "@" + literal.Tag);
        return new LabelText(literal.Text, null);
    }

    /// <summary>Reads <c>"…"</c> without escapes, as almost all strings are, and makes no string but the text itself.</summary>
    private static bool TryReadPlain(BindingScope scope, int token, out Syntax.StringLiteral literal)
    {
        literal = default;
        ReadOnlySpan<char> written = scope.Item.SpanTextOf(token);
        if (written.Length < 3 || written[0] != '"' || written[1] == '"')
            return false;
        int length = written.Slice(1).IndexOfAny('"', '\\');
        if (length < 0 || written[1 + length] != '"')
            return false;
        ReadOnlySpan<char> behind = written.Slice(length + 2);
        string? tag = behind.Length > 0 && behind[0] == '@' ? scope.Names.Spellings.Of(behind.Slice(1)) : null;
        literal = new Syntax.StringLiteral(scope.Names.Spellings.Of(written.Slice(1, length)), tag);
        return true;
    }

    /// <summary>The texts of so many string tokens from one on.</summary>
    public static IReadOnlyList<LabelText> BindAll(BindingScope scope, int first, int count)
    {
        if (count == 0)
            return [];
        var texts = new LabelText[count];
        for (int i = 0, token = first; i < count; i++, token++)
        {
            token = NextString(scope, token);
            texts[i] = Bind(scope, token);
        }
        return texts;
    }

    /// <summary>The first string token from one token on: in front of it may stand a <c>+</c> that begins a line.</summary>
    public static int NextString(BindingScope scope, int token)
    {
        while (scope.Item.Tokens[token].Kind != Syntax.SyntaxTokenKind.String)
            token++;
        return token;
    }

    /// <summary>Whether a text has the form of a BCP 47 language tag (RFC 5646, section 2.1); what it names is not looked up.</summary>
    public static bool IsLanguageTag(string tag)
    {
        int length = 0;
        bool isFirst = true;
        for (int i = 0; i <= tag.Length; i++)
        {
            if (i == tag.Length || tag[i] == '-')
            {
                if (length is 0 or > 8 || (isFirst && length == 1))
                    return false;
                length = 0;
                isFirst = false;
                continue;
            }
            bool isLetter = tag[i] is >= 'a' and <= 'z' or >= 'A' and <= 'Z';
            if (!isLetter && (isFirst || tag[i] is not (>= '0' and <= '9')))
                return false;
            length++;
        }
        return true;
    }
}

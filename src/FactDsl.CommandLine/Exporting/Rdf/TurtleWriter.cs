using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace FactDsl.CommandLine.Exporting.Rdf;

/// <summary>Turtle: of RDF 1.1, or with the triple terms of 1.2 where a resource has some.</summary>
/// <param name="to">Where it goes.</param>
internal sealed class TurtleWriter(Stream to) : RdfWriter(to)
{
    private readonly StringBuilder _text = new();
    private Dictionary<string, string> _namespaces = [];

    /// <inheritdoc/>
    public override void Begin(string @base)
    {
        _namespaces = RdfNamespaces.All(@base).ToDictionary(static n => n.Key, static n => n.Value, StringComparer.Ordinal);
        foreach ((string prefix, string iri) in RdfNamespaces.All(@base))
            _text.Append("@prefix ").Append(prefix).Append(": <").Append(iri).Append("> .\n");
        Flush();
    }

    /// <inheritdoc/>
    public override void Write(RdfNode node)
    {
        _text.Append('\n').Append(node.Name is { } name ? Name(name) : "[]");
        AppendProperties(node, "    ");
        _text.Append(" .\n");
        Flush();
    }

    /// <inheritdoc/>
    public override void End() => Flush();

    private void Flush()
    {
        To.Write(Encoding.UTF8.GetBytes(_text.ToString()));
        _text.Clear();
    }

    private void AppendProperties(RdfNode node, string indent)
    {
        RdfName? last = null;
        foreach ((RdfName predicate, RdfValue value) in node.Properties.GroupBy(static p => p.Key).SelectMany(static g => g))
        {
            if (last == predicate)
            {
                _text.Append(", ");
            }
            else
            {
                _text.Append(last is null ? "\n" : " ;\n").Append(indent).Append(predicate == RdfNamespaces.Type ? "a" : Name(predicate)).Append(' ');
                last = predicate;
            }
            Append(value, indent);
        }
    }

    private void Append(RdfValue value, string indent)
    {
        switch (value)
        {
            case RdfReference reference:
                _text.Append(Name(reference.Name));
                break;
            case RdfLiteral literal:
                _text.Append(Literal(literal));
                break;
            case RdfTriple triple:
                _text.Append("<<( ").Append(Name(triple.Subject)).Append(' ').Append(Name(triple.Predicate)).Append(' ');
                Append(triple.Value, indent);
                _text.Append(" )>>");
                break;
            case RdfNode node:
                _text.Append('[');
                AppendProperties(node, indent + "    ");
                _text.Append('\n').Append(indent).Append(']');
                break;
        }
    }

    /// <summary>A name with its prefix, or the whole IRI where its letters are none that a prefixed name may have.</summary>
    private string Name(RdfName name)
    {
        string local = RdfNamespaces.Escape(name.Local);
        bool isPlain = local.Length > 0 && (char.IsAsciiLetterOrDigit(local[0]) || local[0] == '_') && local[^1] != '.' && local.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');
        return isPlain ? name.Prefix + ":" + local : "<" + _namespaces[name.Prefix] + local + ">";
    }

    private string Literal(RdfLiteral literal)
    {
        var text = new StringBuilder("\"");
        foreach (char c in literal.Text)
            AppendEscaped(text, c);
        text.Append('"');
        if (literal.Language is { } language)
            text.Append('@').Append(language);
        else if (literal.Type is { } type)
            text.Append("^^").Append(Name(type));
        return text.ToString();
    }

    private static void AppendEscaped(StringBuilder text, char c)
    {
        switch (c)
        {
            case '"' or '\\':
                text.Append('\\').Append(c);
                break;
            case '\n':
                text.Append("\\n");
                break;
            case '\r':
                text.Append("\\r");
                break;
            case '\t':
                text.Append("\\t");
                break;
            case < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF':
                text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(c);
                break;
        }
    }
}

using System.Text;
using FactDsl.Language.Collections;
using FactDsl.Language.Syntax;

namespace FactDsl.Language.Declarations;

/// <summary>A check as written, without positions.</summary>
/// <param name="Requirement">What must hold.</param>
/// <param name="Conditions">When it must hold.</param>
/// <param name="Message">What the author says of what breaks it; empty where nothing is said.</param>
/// <param name="Severity">The word after <c>as</c>, or null.</param>
public sealed record CheckDeclaration(
    CheckPartDeclaration Requirement,
    EquatableArray<CheckPartDeclaration> Conditions,
    string Message,
    string? Severity)
{
    /// <summary>What must hold, and when, in the words of the language: <c>sponsors 2.. when format summit</c>.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder(Requirement.Text);
            for (int i = 0; i < Conditions.Count; i++)
                text.Append(i == 0 ? " when " : " and ").Append(Conditions[i].Text);
            return text.ToString();
        }
    }
}

/// <summary>The requirement of a check or one of its conditions, as written.</summary>
/// <param name="Form">What it asks.</param>
/// <param name="Names">What it names, in the order that its form says.</param>
/// <param name="Amount">How many, the date, or the word <c>ever</c>; empty where there is none.</param>
public sealed record CheckPartDeclaration(CheckForm Form, EquatableArray<string> Names, string Amount)
{
    /// <summary>The part in the words of the language.</summary>
    public string Text => Form switch
    {
        CheckForm.HasNone => "no " + Names[0],
        CheckForm.Count or CheckForm.Time => Names[0] + " " + Amount,
        CheckForm.Words => Names[0] + " " + Listed(1),
        CheckForm.One => "one " + Names[0] + " per " + (Names.Count > 2 ? Names[2] + " in " : "") + Names[1] + (Amount.Length > 0 ? " " + Amount : ""),
        CheckForm.Against => Names[0] + " against " + Listed(1),
        CheckForm.Order => "order " + Listed(0),
        CheckForm.Acyclic => "acyclic " + Names[0],
        CheckForm.Differ => "differ " + Listed(0),
        _ => Names[0],
    };

    private string Listed(int from)
    {
        var text = new StringBuilder(Names[from]);
        for (int i = from + 1; i < Names.Count; i++)
            text.Append(", ").Append(Names[i]);
        return text.ToString();
    }
}

namespace FactDsl.Generator.CSharp;

/// <summary>The runtime library's types as generated code writes them.</summary>
internal static class Runtime
{
    public const string Item = "global::FactDsl.IItem";
    public const string Entity = "global::FactDsl.IEntity";
    public const string Fact = "global::FactDsl.IFact";
    public const string DerivedFact = "global::FactDsl.IDerivedFact";
    public const string Reason = "global::FactDsl.FactReason";
    public const string Doubts = "global::FactDsl.FactDoubts";
    public const string Ref = "global::FactDsl.FactRef";
    public const string Base = "global::FactDsl.FactBase";
    public const string Store = "global::FactDsl.FactStore";
    public const string Query = "global::FactDsl.FactQuery";
    public const string Union = "global::FactDsl.FactUnion";
    public const string Values = "global::FactDsl.FactValues";
    public const string Text = "global::FactDsl.FactText";
    public const string Date = "global::FactDsl.FactDate";
    public const string Time = "global::FactDsl.FactTime";
    public const string Number = "global::FactDsl.FactNumber";
    public const string Money = "global::FactDsl.FactMoney";
    public const string Answer = "global::FactDsl.FactAnswer";
    public const string Padding = "global::FactDsl.FactPadding";
    public const string Standing = "global::FactDsl.FactStanding";

    /// <summary>What the language's own word list is called: it belongs to no kind and is no generated enum.</summary>
    public const string Certainty = "global::FactDsl.FactCertainty";
}

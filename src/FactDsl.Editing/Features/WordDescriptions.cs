namespace FactDsl.Editing.Features;

/// <summary>What the words of the language mean, in a line.</summary>
internal static class WordDescriptions
{
    /// <summary>The meaning of a word; null where it is none of the language's.</summary>
    public static string? Of(string word) => word switch
    {
        "on" => "when it happened; in a lasting fact, days throughout which it held",
        "since" => "when it began",
        "until" => "its last day, which it still held on",
        "during" => "some moment within in a momentary fact; all of it in a lasting one",
        "as-of" => "when it was last known to hold",
        "per" => "who says so; at the margin, the source of every fact below until the next one",
        "at" => "where in the source",
        "via" => "by what way it came, nearest first",
        "because" => "the reason",
        "no" => "a denial: nothing that matches happened or held in all its time",
        "planned" => "it is planned, and not asserted",
        "cancelled" => "it was planned and did not come",
        "superseded" => "in a question: facts that others have replaced or taken back",
        "question" => "asks for facts under a name, which becomes a type in code",
        "expect" => "a question with its answer, checked in every build",
        "extend" => "adds clauses to an item defined elsewhere, or fields to a kind",
        "accept" => "keeps a finding, with the reason",
        "renamed-from" => "an identifier it had before; old code goes on compiling",
        "unknown" => "it exists and is not known",
        "undisclosed" => "it exists and is withheld",
        "none" => "it is known not to exist",
        "others" => "the list is open: there are more than it names",
        "certainly" => "only what holds for sure answers",
        "possibly" => "what may hold answers as well",
        "abstract" => "no item can be of this kind itself",
        "momentary" => "its facts happen at one moment within their time",
        "lasting" => "its facts hold through their time",
        "entity" => "a kind of thing",
        "fact" => "a kind of fact",
        "distributive" => "what is said of the item may be so of each value, and a denial is one of each",
        "transitive" => "a value stands for everything that it lies in itself",
        "anytime" => "what it names may have its life at another time",
        "cited" => "it names the file with the item's text, so that `per` can cite items of the kind",
        "quoted" => "its words are looked for in the source's text, as quotations are",
        "before" => "it came before something, without a date of its own",
        "after" => "it came after something, without a date of its own",
        _ => null,
    };
}

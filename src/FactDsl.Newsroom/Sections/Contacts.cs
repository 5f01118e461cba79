using System.Collections.Generic;
using System.Linq;
using FactDsl;
using Newsroom.Facts;
using Newsroom.Wording;

namespace Newsroom.Sections;

/// <summary>Which states were in contact: a rule derives it, and its reason is told with it.</summary>
internal sealed class Contacts : Section
{
    public override string Heading(Narrowing narrowing) => "Contacts of states";

    public override IEnumerable<Line> Lines(Narrowing narrowing)
    {
        foreach (Contact contact in narrowing.Of(Contact.All))
        {
            FactReason why = contact.Because;
            string text = $"{Words.Sentence(Times.When(contact))}: {Words.List(contact.States)}, since {why.Words("en")}";
            // The meeting is written down somewhere, the contact is not.
            yield return narrowing.Line(contact, text) with { Location = why.Premises.Select(static p => p.Item).OfType<Meeting>().First().Location };
        }
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using FactDsl;
using FactDsl.Language.Binding;
using FactDsl.Language.Compilation;
using FactDsl.Language.Storage;
using Newsroom.Facts;

namespace Newsroom.Tests;

/// <summary>Facts in doubt, which the article has none of, beside those of the desk: its sections read them as their own.</summary>
public sealed class DoubtfulFacts : IDisposable
{
    private const string Text = """
        source Digest "The Digest"
        source Diary "Diary of a guest"
        person Ada "Ada"
        person Bob "Bob"
        person Eve "Eve"
        country North "North"
        country South "South"
        group Guests "the guests"
          members Eve, others
        per Digest

        meeting Ball of Guests, Ada on 1978-06-01
        no meeting Quarrel of Guests, Bob during 1979
        meeting Signing of Ada, Bob
          on 1978-09-16 per Digest
          on 1978-09-24 per Diary disputed because "it was written years later"
        meeting Dinner of Ada, Eve
          on 1978-10-02 per Digest
          on 1978-10-05 per Diary preferred because "it had been there"
        meeting Party of Ada, Eve
          on 1978-02-09 certainty doubtful
        meeting Council on 1978-12-01
          of Ada, Bob per Digest
          of Ada, Bob, Eve per Diary
        meeting Walk of Ada, Bob on 1977-07-19 certainty likely
        meeting Visit of Bob, Eve on 1978-05-20 disputed because "the log is lost"
        meeting Early of Ada, Bob on 1977-11-18
        meeting Corrected of Ada, Bob on 1977-11-19 supersedes Early because "the Digest corrected the day"
        meeting Rumour of Bob, Eve on 1979-01-15
        meeting supersedes Rumour because "nobody else heard of it" per Diary
        alliance Pact "the Pact" of North since 1970
          of South certainty doubtful
        planned agreement of North, South on 1980
        no boycott against Council of North during 1978

        """;

    private readonly string _file = Path.GetTempFileName();
    private readonly FactStore _store;

    public DoubtfulFacts()
    {
        var bound = BoundFacts.Of([.. Compared.Facts().Select(static f => new FactFileText(f.Path, f.Text)), new FactFileText("facts/doubtful.facts", Text)]);
        StoreImage image = bound.ToStore();
        using (FileStream file = File.Create(_file))
            FactStore.Write(file, image.SchemaHash, image.Pages);
        _store = FactStore.Open(_file);
        All = Meeting.AllIn(_store).First().Facts();
    }

    /// <summary>All of them.</summary>
    public FactBase All { get; }

    /// <summary>One of them.</summary>
    public T Of<T>(string name)
        where T : IItem
        => All.Items.OfType<T>().Single(item => item.Name == name);

    public void Dispose()
    {
        _store.Dispose();
        File.Delete(_file);
    }
}

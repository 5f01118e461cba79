using FactDsl.Generator.Tests.Support;

namespace FactDsl.Generator.Tests;

/// <summary>A few generated files that are worth reading, one an idea.</summary>
public class GeneratedSnapshotTests
{
    [Fact]
    public Task An_abstract_kind_is_an_interface_and_an_entity_a_record_with_a_set()
        => Snapshot.Verify(
            FactProject.Of("""
                /// Whatever carries people or goods.
                abstract entity craft
                  /// What it is called on its hull.
                  marking: text?
                entity harbour
                entity vessel "navire"@fr is craft
                  home as at: harbour?
                """).Run(),
            ["Kinds/Craft.g.cs", "Kinds/Vessel.g.cs"]);

    [Fact]
    public Task A_fact_kind_has_its_verbs_and_what_qualifies_its_values()
        => Snapshot.Verify(
            FactProject.Of("""
                /// Parties take sides, each with its own vigour.
                lasting fact dispute
                  sides as side: actor+ by demands, refuses with vigour
                  matter as over: topic
                  vigour: one of lukewarm, heated?
                """).Run(),
            ["Kinds/Dispute.g.cs"]);

    [Fact]
    public Task Named_items_are_properties_with_their_place_in_the_documentation()
        => Snapshot.Verify(
            FactProject.WithRelativePaths.With("facts/people.facts", """
                /// President since 2013;
                /// general secretary since 2012 & chairman.
                person XiJinping "Xi Jinping" "习近平"@zh
                person VladimirPutin
                  renamed-from Putin
                topic All "everything"
                """).Run(),
            ["Names/people.ca355ea7.g.cs"]);

    [Fact]
    public Task The_store_is_built_at_the_first_question()
        => Snapshot.Verify(FactProject.Of("person XiJinping\n").Run(), ["FactBook.g.cs", "FactBook.Pages.g.cs"]);

    [Fact]
    public Task Findings_stand_at_the_token()
        => Snapshot.Verify(
            FactProject.WithRelativePaths.With("facts/people.facts", """
                country China
                person XiJinping "Xi Jinping
                  citizen-of Chine
                topic Meetings
                """).Run(),
            []);
}

namespace FactDsl.Language.Tests.Checks.Declared;

/// <summary>What must not lead back to itself (<c>check acyclic part-of</c>).</summary>
public class CircleCheckTests
{
    [Theory]
    [InlineData("topic A part-of [|FACT3144:B|]\ntopic B part-of C\ntopic C part-of A\ntopic D part-of A")]
    [InlineData("topic A part-of [|FACT3144:A|]")]
    [InlineData("topic A part-of B\ntopic B part-of D\ntopic C part-of D\ntopic D")]
    [InlineData("organization A part-of [|FACT3144:B|]\norganization B part-of A")]
    [InlineData("place A in [|FACT3144:B|]\nplace B in A")]
    public void No_way_leads_back(string facts) => DeclaredFindings.Check(facts);

    [Theory]
    [InlineData("", "B")]
    [InlineData("  check acyclic parent\n", "[|FACT3144:B|]")]
    [InlineData("  check acyclic parent\nentity big-clan is clan\n  check acyclic parent\n", "[|FACT3144:B|]")]
    public void A_kind_says_of_which_fields_that_holds(string check, string named)
        => DeclaredFindings.Check($"entity clan\n  parent as under: clan?\n{check}clan A under {named}\nclan B under A");
}

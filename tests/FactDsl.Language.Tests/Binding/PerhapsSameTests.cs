using FactDsl.Language.Tests.Support;

namespace FactDsl.Language.Tests.Binding;

/// <summary>Identity that is argued: said, asked for, and never taken for the other.</summary>
public class PerhapsSameTests
{
    [Fact]
    public void It_names_an_item_and_may_have_a_reason()
        => Check.Binding(
            "person A\nperson B perhaps-same-as A because \"one seal\"\n  note \"n\"",
            "person A",
            "person B perhaps-same-as=A because “one seal” note=“n”");
}

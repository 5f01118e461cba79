namespace FactDsl.Fuzzing;

/// <summary>A short hunt, the same on every machine, and every input that broke a promise once.</summary>
public sealed class FuzzTests
{
    public static TheoryData<string> Targets => [.. FuzzTarget.All.Select(static t => t.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void What_was_found_once_holds(string name)
    {
        FuzzTarget target = Target(name);
        Assert.All(target.Found, input => target.Try(input));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void What_must_hold_does_whatever_the_input(string name)
    {
        FuzzTarget target = Target(name);
        var run = new FuzzRun(target);
        var failures = new List<FuzzFailure>();
        for (int number = 0; number < target.InTests; number++)
        {
            if (run.Next((ulong)number) is { } failure)
                failures.Add(failure);
        }
        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(run.Kinds > 5, $"only {run.Kinds} different things happened");
    }

    [Fact]
    public void The_same_numbers_give_the_same_inputs()
    {
        FuzzTarget target = Target("dates");
        Assert.Equal(Inputs(), Inputs());

        List<string> Inputs()
        {
            var inputs = new List<string>();
            var run = new FuzzRun(target) { Before = inputs.Add };
            for (ulong number = 0; number < 500; number++)
                run.Next(number);
            return inputs;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("# no comment")]
    [InlineData("a\\n\nb\\\\u0041\r\t\"\uD83D\0é")]
    public void An_input_is_one_line_and_comes_back(string input)
    {
        string line = InputText.Escape(input);
        Assert.Equal(input, InputText.Unescape(line));
        Assert.True(line.All(static c => c is >= ' ' and < '\x7F'));
        Assert.False(line.StartsWith('#'));
    }

    [Fact]
    public void A_failing_input_is_made_as_small_as_it_can_be()
        => Assert.Equal("ab", Shrinker.Shrink("xxxxaxxxbxxxxx", static i => i.Contains('a', StringComparison.Ordinal) && i.Contains('b', StringComparison.Ordinal) ? "a and b" : null));

    private static FuzzTarget Target(string name) => FuzzTarget.All.Single(t => t.Name == name);
}

using System.Linq;
using System.Reflection;

namespace FactDsl.Tests;

/// <summary>Who says nothing asks for what is possible, everywhere; and no operator reads as a relation of time that it is not.</summary>
public sealed class AnswerDefaultsTests
{
    [Fact]
    public void Nothing_said_means_possibly_everywhere()
    {
        ParameterInfo[] optional = [.. typeof(FactTime).Assembly.GetExportedTypes()
            .SelectMany(static t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(static m => m.GetParameters())
            .Where(static p => p.ParameterType == typeof(FactAnswer) && p.HasDefaultValue)];
        Assert.True(optional.Length > 5);
        Assert.Equal(FactAnswer.Possibly, default);
        Assert.All(optional, static p => Assert.Equal((int)FactAnswer.Possibly, System.Convert.ToInt32(p.DefaultValue, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Times_are_not_compared_by_operators()
        => Assert.DoesNotContain(typeof(FactTime).GetMethods(), static m => m.Name is "op_LessThan" or "op_GreaterThan" or "op_LessThanOrEqual" or "op_GreaterThanOrEqual");
}

namespace FactDsl.Packaging.Tests;

/// <summary>The same facts become the same assembly: in any folder, under any culture, from files in any order.</summary>
[Collection(PackedFeedCollection.Name)]
[Trait("Category", "Slow")]
public class IdenticalBytesTests(PackedFeed feed)
{
    // Where a culture says what is upper case, how numbers are written and what comes first, these would differ.
    private static readonly (string Name, string Text)[] s_files =
    [
        ("people.facts", "person Ismail \"İsmail\"@tr\n  born 1953\nperson Xi\nperson İzzet\nperson Ilk\n"),
        ("kinds.facts", "lasting fact istikrar \"istikrar\"@tr\n  of: actor*\n  pay: number?\n  ilk-mod: one of i, ilk?\n"),
        ("facts.facts", "istikrar Second of Ismail ilk-mod ilk pay 1.5 since 1953\nmeeting of Xi, Ismail on 2014\n  accept FACT3201 because \"a sample\"\n"),
        ("ılık.facts", "meeting First of Xi, İzzet on 2014\n  accept FACT3201 because \"a sample\"\nquestion Iki meeting of Xi, ?who\n"),
    ];

    [Theory]
    [InlineData("literals")]
    [InlineData("resource")]
    public void Folder_culture_and_order_of_the_files_change_no_byte(string carrier)
    {
        byte[] here = Build("one ", "C.UTF-8", "February", [0, 1, 2, 3], carrier);
        byte[] there = Build("autre été's ", "tr_TR.UTF-8", "Şubat", [2, 3, 0, 1], carrier);
        Assert.Equal(here, there);
    }

    private byte[] Build(string folder, string culture, string february, int[] order, string carrier)
    {
        using var app = new Consumer(feed, folder);
        app.WriteProject("App.csproj", $"""
            <TargetFramework>net10.0</TargetFramework>
            <RootNamespace>App</RootNamespace>
            <EnableDefaultFactItems>false</EnableDefaultFactItems>
            <FactDslCarrier>{carrier}</FactDslCarrier>
            <PathMap>$(MSBuildProjectDirectory)=/_/</PathMap>
            """, $"""
            <ItemGroup>
              <AdditionalFiles Include="{string.Join(';', order.Select(static i => s_files[i].Name))}" />
            </ItemGroup>
            <Target Name="SayMonth" AfterTargets="Build">
              <Message Importance="high" Text="month: $([System.DateTime]::Parse('2022-02-04').ToString('MMMM'))" />
            </Target>
            """);
        foreach ((string name, string text) in s_files)
            app.Write(name, text);
        // Otherwise nothing would show that the culture has come through.
        Assert.Contains("month: " + february, app.RunIn(culture, "build", "-c", "Release").Succeeded(), StringComparison.Ordinal);
        return File.ReadAllBytes(app["bin/Release/net10.0/App.dll"]);
    }
}

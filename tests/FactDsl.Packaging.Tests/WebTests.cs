namespace FactDsl.Packaging.Tests;

/// <summary>A web app serves facts as JSON, with System.Text.Json's reflection turned off.</summary>
[Collection(PackedFeedCollection.Name)]
[Trait("Category", "Slow")]
public class WebTests(PackedFeed feed)
{
    [Fact]
    public void Facts_are_served_as_JSON()
    {
        using var app = new Consumer(feed, "served ");
        app.WriteProject("App.csproj", "<TargetFramework>net10.0</TargetFramework><RootNamespace>App</RootNamespace><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><TreatWarningsAsErrors>true</TreatWarningsAsErrors><JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>");
        app.Write("App.csproj", File.ReadAllText(app["App.csproj"]).Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal));
        app.Write("people.facts", """
            person XiJinping "Xi Jinping" "习近平"@zh
            person VladimirPutin
            source Rfi
            per Rfi
            meeting Summit of XiJinping, VladimirPutin on 2022-02-04
            no meeting of XiJinping, VladimirPutin on 2021
            question Companions meeting of XiJinping, ?who

            """);
        app.Write("Program.cs", """
            using App.Facts;

            WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
            builder.Logging.ClearProviders();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.TypeInfoResolverChain.Insert(0, FactsJson.Default));
            WebApplication app = builder.Build();
            app.MapGet("/meetings", () => Meeting.All);
            app.MapGet("/people/{name}", (string name) => Person.All.FirstOrDefault(p => p.Name == name) is { } person ? Results.Ok(person) : Results.NotFound());
            app.MapGet("/companions", () => Companions.Ask());
            await app.StartAsync();
            using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            foreach (string path in new[] { "/meetings", "/people/XiJinping", "/companions" })
                Console.WriteLine(await client.GetStringAsync(path));
            Console.WriteLine((await client.GetAsync("/people/Nobody")).StatusCode);
            await app.StopAsync();
            """);
        string[] served = app.Run("run").Succeeded().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, served.Length);
        Assert.StartsWith("[{\"kind\":\"meeting\",\"name\":\"Summit\",", served[0], StringComparison.Ordinal);
        Assert.Contains("\"participants\":[\"person.XiJinping\",\"person.VladimirPutin\"]", served[0], StringComparison.Ordinal);
        Assert.DoesNotContain("denied", served[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"kind\":\"person\",\"name\":\"XiJinping\",\"label\":\"Xi Jinping\",", served[1], StringComparison.Ordinal);
        Assert.StartsWith("[{\"who\":\"person.VladimirPutin\",\"fact\":\"meeting.Summit\",", served[2], StringComparison.Ordinal);
        Assert.Equal("NotFound", served[3]);
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using FactDsl.Benchmarks.Answers;
using FactDsl.Benchmarks.Plain;

namespace FactDsl.Benchmarks.Apps;

/// <summary>The ways to have the same facts in an app, all with the same question: how many meetings of somebody were in a year.</summary>
internal sealed class AppRoutes
{
    private readonly CompiledFacts _facts;
    private readonly AppPackage _package;
    private readonly PlainFact[] _plain;
    private readonly (string, string)[] _records;

    public AppRoutes(CompiledFacts facts, AppPackage package)
    {
        _facts = facts;
        _package = package;
        _plain = PlainFacts.Of(facts.Image);
        _records = [("PlainFact.cs", Sources.Text("Plain/PlainFact.cs")), ("PlainIndex.cs", Sources.Text("Plain/PlainIndex.cs"))];
        Index = new PlainIndex(_plain);
        Asked = BusyPeople.In(Index);
    }

    public PlainIndex Index { get; }

    public BusyPeople Asked { get; }

    private string Year => Asked.Year.ToString(CultureInfo.InvariantCulture);

    private string PlainQuestion(string facts) => $"new PlainIndex({facts}).CountDuring(\"{Asked.First}\", {Year})";

    /// <summary>An app without facts: what building and starting cost anyway.</summary>
    public static AppRoute Empty { get; } = new("empty project") { IsBuilt = true };

    public AppRoute Facts(string carrier) => new($"FactDsl, {carrier}")
    {
        IsBuilt = true,
        IsFacts = true,
        Project = $"<PropertyGroup><FactDslCarrier>{carrier}</FactDslCarrier></PropertyGroup>" + _package.Reference,
        Files = [.. _facts.Made.Files.Select(static f => (f.Path, f.Text))],
        Usings = "using App.Facts;",
        Question = $"Meeting.All.Of(Person.{Asked.First}).During({Year}).Count",
    };

    /// <summary>The store file; the types come from the definitions and one name.</summary>
    public AppRoute StoreFile(string path) => new("FactDsl, store file")
    {
        IsFacts = true,
        Project = _package.Reference,
        Files = [(_facts.Made.Files[0].Path, _facts.Made.Files[0].Text)],
        Usings = "using FactDsl;\nusing App.Facts;",
        Question = $"((Func<int>)(() => {{ FactStore store = FactStore.Open({Quoted(path)}); return Meeting.AllIn(store).Of((Person)__FactBook.In(store).Find(\"person\", \"{Asked.First}\")!).During({Year}).Count; }}))()",
    };

    public AppRoute Initialisers() => new("C# object initialisers")
    {
        IsBuilt = true,
        Files = [.. _records, .. InitialiserSource.Files(_plain)],
        Usings = "using FactDsl.Benchmarks.Plain;",
        Question = PlainQuestion("Initialised.All()"),
    };

    public AppRoute Json() => new("System.Text.Json, embedded resource")
    {
        IsBuilt = true,
        Project = "<ItemGroup><EmbeddedResource Include=\"facts.json\" LogicalName=\"facts.json\" /></ItemGroup>",
        Files = _records,
        Data = [("facts.json", JsonSerializer.SerializeToUtf8Bytes(_plain, PlainJson.Default.PlainFactArray))],
        Usings = "using System.Text.Json;\nusing FactDsl.Benchmarks.Plain;",
        Question = PlainQuestion("JsonSerializer.Deserialize(typeof(PlainIndex).Assembly.GetManifestResourceStream(\"facts.json\")!, PlainJson.Default.PlainFactArray)!"),
    };

    public AppRoute MemoryPack(string path) => new("MemoryPack, file")
    {
        Project = $"""
            <PropertyGroup><DefineConstants>$(DefineConstants);MEMORYPACK</DefineConstants></PropertyGroup>
            <ItemGroup><PackageReference Include="MemoryPack" Version="{PackageVersions.Of("MemoryPack")}" /></ItemGroup>
            """,
        Files = _records,
        Usings = "using MemoryPack;\nusing FactDsl.Benchmarks.Plain;",
        Question = PlainQuestion($"MemoryPackSerializer.Deserialize<PlainFact[]>(File.ReadAllBytes({Quoted(path)}))!"),
    };

    public AppRoute Sqlite(string path) => new("SQLite, file, indexed")
    {
        Project = $"<ItemGroup><PackageReference Include=\"Microsoft.Data.Sqlite\" Version=\"{PackageVersions.Of("Microsoft.Data.Sqlite")}\" /></ItemGroup>",
        Files = [("SqliteFacts.cs", Sources.Text("Answers/SqliteFacts.cs"))],
        Usings = "using FactDsl.Benchmarks.Answers;",
        Question = $"new SqliteFacts({Quoted(path)}).CountDuring(\"{Asked.First}\", {PlainIndex.DayOf(Asked.Year)}, {PlainIndex.DayOf(Asked.Year + 1) - 1})",
    };

    /// <summary>Writes the files that routes read.</summary>
    public void WriteFiles(string store, string packed, string database)
    {
        using (FileStream file = File.Create(store))
            FactStore.Write(file, _facts.Image.SchemaHash, _facts.Image.Pages);
        File.WriteAllBytes(packed, global::MemoryPack.MemoryPackSerializer.Serialize(_plain));
        SqliteFacts.Write(database, _plain);
    }

    private static string Quoted(string path) => JsonSerializer.Serialize(path);
}

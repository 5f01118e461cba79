using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace FactDsl.Benchmarks.Apps;

/// <summary>Real projects, built and started side by side: what facts add to a build, how soon the first answer is there, and what memory it takes.</summary>
internal static class AppSuite
{
    public static IReadOnlyList<PageSection> Run(int facts, int builds, int starts)
    {
        var compiled = new CompiledFacts(facts);
        using var package = new AppPackage();
        var routes = new AppRoutes(compiled, package);
        DirectoryInfo data = Directory.CreateTempSubdirectory("factdsl-data-");
        string store = Path.Combine(data.FullName, "facts.factstore"), packed = Path.Combine(data.FullName, "facts.bin"), database = Path.Combine(data.FullName, "facts.db");
        routes.WriteFiles(store, packed, database);
        bool fits = compiled.Image.Units <= 7 << 20;
        AppRoute own = routes.Facts(fits ? "literals" : "resource");
        var all = new List<AppRoute> { AppRoutes.Empty, own };
        if (fits)
            all.Add(routes.Facts("resource"));
        all.AddRange([routes.StoreFile(store), routes.Json(), routes.MemoryPack(packed), routes.Sqlite(database), routes.Initialisers()]);
        AppProject[] projects = [.. all.Select(static r => new AppProject(r))];
        try
        {
            foreach (AppProject project in projects)
                project.Restore();
            string building = Building(projects, builds, facts, compiled, package);
            string starting = Starting(projects, starts, facts, routes, Path.Combine(data.FullName, "facts.pl"));
            return [new PageSection("Building an app with facts", building), new PageSection("Starting an app with facts", starting)];
        }
        finally
        {
            foreach (AppProject project in projects)
                project.Dispose();
            data.Delete(recursive: true);
        }
    }

    // As samples of a first run tell: a third of it is the runtime's own, and no stage of ours has more than a sixth.
    private const string Why = "about a third of the generator's time is the runtime's, which collects garbage and compiles the generator just in time; binding, the store and the checks share the rest evenly, beside the C# compiler on the same cores";

    private const string WhyStart = "what the package does not bring compiled, the generated types above all, the runtime compiles before it runs for the first time, which costs as much whatever the number of facts; compiled ahead of time there is nothing to compile";

    private static string Building(AppProject[] projects, int rounds, int facts, CompiledFacts compiled, AppPackage package)
    {
        // Every project once, so that what is started is there and the compiler's server is warm.
        foreach (AppProject project in projects)
            project.Build();
        AppProject[] built = [.. projects.Where(static p => p.Route.IsBuilt)];
        var all = new Dictionary<string, List<double>>();
        var cold = new Dictionary<string, List<double>>();
        for (int round = 0; round < rounds; round++)
        {
            foreach (AppProject project in built)
            {
                Add(all, project.Route.Name, project.Build());
                if (project.Route.IsFacts)
                    Add(all, project.Route.Name + ", without analyzers", project.Build("-p:RunAnalyzers=false"));
                if (project.Route.IsFacts || project.Route == AppRoutes.Empty)
                    Add(cold, project.Route.Name, project.Build("-p:UseSharedCompilation=false"));
            }
        }
        double empty = Median.Of(all[AppRoutes.Empty.Name]);
        double initialisers = Median.Of(all["C# object initialisers"]) - empty;
        StringBuilder text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"`dotnet build` of projects with the same {facts:N0} made facts ({compiled.Made.Files.Count:N0} files, {compiled.Made.Files.Sum(static f => (long)Encoding.UTF8.GetByteCount(f.Text)) / 1e6:0.0} MB of text, {compiled.Image.Units / 1e6:0.0} million units of store), medians of {rounds} interleaved rounds with the compiler's server running. What a project adds is the difference to the empty one; the ratio is that to what the initialisers add. {package.Told}\n\n")
            .Append("| | ratio | adds | whole build |\n| --- | ---: | ---: | ---: |\n");
        foreach ((string name, List<double> times) in all)
        {
            double adds = Median.Of(times) - empty;
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {(name == AppRoutes.Empty.Name ? "" : Ratio(adds / initialisers))} | {(name == AppRoutes.Empty.Name ? "" : Seconds(adds))} | {Seconds(Median.Of(times))} |\n");
        }
        foreach ((string name, List<double> times) in cold.Where(static c => c.Key != AppRoutes.Empty.Name))
            text.Append(CultureInfo.InvariantCulture, $"\nA compiler that is started for one build alone compiles its generators just in time as well: {name} adds {Seconds(Median.Of(times) - Median.Of(cold[AppRoutes.Empty.Name]))} to it.\n");
        double own = Median.Of(all[projects[1].Route.Name]) - empty;
        text.Append('\n').Append(Goals.Tell("at most a twentieth of what the initialisers add", own / initialisers, 0.05, Why))
            .Append(Goals.Tell("at most 2 s", own / 1000, 2, Why));
        return text.ToString();
    }

    private static string Starting(AppProject[] projects, int rounds, int facts, AppRoutes routes, string prolog)
    {
        var all = new Dictionary<string, List<AppRun>>();
        AppProject[] asked = [.. projects.Where(static p => p.Route.Question is not null)];
        var logic = PrologApp.TryMake(prolog, routes);
        for (int round = 0; round < rounds; round++)
        {
            foreach (AppProject project in projects)
                Add(all, project.Route.Name, project.Start());
            if (logic is not null)
                Add(all, PrologApp.Name, logic.Start());
        }
        int expected = routes.Index.CountDuring(routes.Asked.First, routes.Asked.Year);
        foreach ((string name, List<AppRun> runs) in all.Where(static p => p.Key != AppRoutes.Empty.Name))
        {
            if (runs.Exists(r => r.Answer != expected))
                throw new InvalidOperationException($"{name} answers {runs[0].Answer}; the answer is {expected}.");
        }
        double Of(string name) => Median.Of(all[name].Select(static r => r.First));
        string own = asked[0].Route.Name, json = asked.First(static p => p.Route.Name.StartsWith("System.Text.Json", StringComparison.Ordinal)).Route.Name;
        string sqlite = asked.First(static p => p.Route.Name.StartsWith("SQLite", StringComparison.Ordinal)).Route.Name;
        StringBuilder text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"How many of the {facts:N0} made facts are meetings of the busiest person in one year, asked by a process of its own each time; medians of {rounds} interleaved starts. First answer: from the program's first line to the answer, what is compiled just in time included. JSON, MemoryPack and initialisers are put into dictionaries first; a FrozenDictionary would take longer to make. Memory is that behind the answer.\n\n")
            .Append("| | ratio | first answer | whole process | managed | resident |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
        foreach ((string name, List<AppRun> runs) in all)
        {
            bool isEmpty = name == AppRoutes.Empty.Name;
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {(isEmpty ? "" : Ratio(Of(name) / Of(own)))} | {(isEmpty ? "" : Milliseconds(Of(name)))} | {Milliseconds(Median.Of(runs.Select(static r => r.Whole)))} | {(isEmpty ? "" : Megabytes(Median.Of(runs.Select(static r => (double)r.Managed))))} | {(isEmpty ? "" : Megabytes(Median.Of(runs.Select(static r => (double)r.Resident))))} |\n");
        }
        if (logic is null)
            text.Append("\nSWI-Prolog is not installed here (Debian package `swi-prolog-nox`) and was left out.\n");
        text.Append('\n').Append(Goals.Tell("first answer at least 50 times as fast as JSON", Of(own) / Of(json), 1 / 50.0, WhyStart))
            .Append(Goals.Tell("first answer at least 5 times as fast as SQLite", Of(own) / Of(sqlite), 1 / 5.0, WhyStart));
        text.Append('\n').Append(Ahead(asked.Where(p => p.Route.Name == own || p.Route.Name == json), rounds));
        return text.ToString();
    }

    /// <summary>The same, compiled ahead of time; told apart.</summary>
    private static string Ahead(IEnumerable<AppProject> projects, int rounds)
    {
        var text = new StringBuilder("Compiled ahead of time (NativeAOT):\n\n| | ratio | first answer | whole process | managed | resident |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
        double? own = null;
        foreach (AppProject jit in projects)
        {
            using var project = new AppProject(jit.Route, "<PropertyGroup><PublishAot>true</PublishAot><CppCompilerAndLinker Condition=\"!Exists('/usr/bin/clang')\">gcc</CppCompilerAndLinker></PropertyGroup>");
            if (project.Publish() is { IsDone: false } failed)
                return "NativeAOT was left out: " + failed.Told.Trim() + "\n";
            AppRun[] runs = [.. Enumerable.Range(0, rounds).Select(_ => project.Start(isAot: true))];
            double first = Median.Of(runs.Select(static r => r.First));
            own ??= first;
            text.Append(CultureInfo.InvariantCulture, $"| {jit.Route.Name} | {Ratio(first / own.Value)} | {Milliseconds(first)} | {Milliseconds(Median.Of(runs.Select(static r => r.Whole)))} | {Megabytes(Median.Of(runs.Select(static r => (double)r.Managed)))} | {Megabytes(Median.Of(runs.Select(static r => (double)r.Resident)))} |\n");
        }
        return text.ToString();
    }

    private static void Add<T>(Dictionary<string, List<T>> to, string name, T value)
    {
        if (!to.TryGetValue(name, out List<T>? values))
            to.Add(name, values = []);
        values.Add(value);
    }

    private static string Ratio(double ratio) => ratio.ToString(ratio < 0.1 ? "0.000" : ratio < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    private static string Seconds(double milliseconds) => (milliseconds / 1000).ToString("0.00", CultureInfo.InvariantCulture) + " s";

    private static string Milliseconds(double milliseconds) => milliseconds.ToString(milliseconds < 10 ? "0.00" : "0", CultureInfo.InvariantCulture) + " ms";

    private static string Megabytes(double kilobytes) => (kilobytes / 1024).ToString("0.0", CultureInfo.InvariantCulture) + " MB";
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace FactDsl.Tests.Reference;

/// <summary>The reference under <c>src/docs/api</c> is what the code and its documentation say.</summary>
public sealed class ApiReferenceTests
{
    private const string Renew = "Run `API_PAGES=write dotnet test tests/FactDsl.Tests` to renew it.";

    [Fact]
    public void The_reference_says_what_the_code_says()
    {
        SortedDictionary<string, string> pages = ApiPages.All();
        bool writes = Environment.GetEnvironmentVariable("API_PAGES") == "write";
        if (writes && Directory.Exists(ApiPages.Folder))
            Directory.Delete(ApiPages.Folder, recursive: true);
        if (writes)
            Directory.CreateDirectory(ApiPages.Folder);
        foreach ((string file, string page) in pages)
        {
            string path = Path.Combine(ApiPages.Folder, file);
            if (writes)
                File.WriteAllText(path, page);
            Assert.True(File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == page, $"src/docs/api/{file} is out of date. {Renew}");
        }
        Assert.Equal(pages.Keys, Directory.GetFiles(ApiPages.Folder).Select(static f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_public_member_is_documented()
    {
        IEnumerable<MemberInfo> all = DocumentedApi.Types.Concat(DocumentedApi.Types.Where(static t => !t.IsEnum).SelectMany(DocumentedApi.MembersOf));
        Assert.Empty(all.Where(static m => DocumentedApi.Of(m) is null && !DocumentedApi.Inherits(m)).Select(ApiNames.IdOf));
    }

    [Fact]
    public void Every_parameter_and_result_that_is_documented_says_something()
        => Assert.DoesNotContain(ApiPages.All(), static p => p.Value.Contains("`: \n", StringComparison.Ordinal) || p.Value.Contains("Returns: \n", StringComparison.Ordinal));

    [Fact]
    public void Links_lead_to_pages_that_exist()
    {
        SortedDictionary<string, string> pages = ApiPages.All();
        foreach ((string file, string page) in pages)
        {
            foreach (string target in page.Split("](").Skip(1).Select(static l => l[..l.IndexOf(')', StringComparison.Ordinal)]))
                Assert.True(pages.ContainsKey(target), $"{file} leads to {target}");
        }
    }
}

using Monolith.Architecture.Tests.Discovery;
using Monolith.Architecture.Tests.Rules;
using Monolith.SharedKernel.Jobs;
using Monolith.Testing;

namespace Monolith.Architecture.Tests;

public sealed class TextTests
{
    private static readonly string Source = Repo.Path("src");
    private static readonly List<string> Folders = TextFiles.FoldersUnder(Source).ToList();
    private static readonly HashSet<string> Written = Folders.SelectMany(folder => TextFiles.Read(folder, "en").Keys).ToHashSet(StringComparer.Ordinal);

    [Fact]
    public void Every_text_is_there_in_every_language_with_the_same_places_to_fill() =>
        Findings.None(Folders.SelectMany(TextFiles.Uneven));

    [Fact]
    public void Every_text_is_written_once() => Findings.None(TextFiles.WrittenTwice(Folders));

    [Fact]
    public void The_kernel_and_the_ui_hold_no_word_of_one_module()
    {
        var shared = Folders.Where(folder => folder.Contains("/src/SharedKernel/", StringComparison.Ordinal)).SelectMany(folder => TextFiles.Read(folder, "en").Keys);
        Findings.None(SharedTexts.Under(Source).OfOneModule(shared));
    }

    [Fact]
    public void Every_key_that_a_page_uses_exists() =>
        Findings.None(SourceFiles.Under(Source, ".razor", ".cs").SelectMany(file => TextFiles.Missing(file, Written)));

    [Fact]
    public void Every_entry_of_the_navigation_every_permission_and_every_job_has_a_name()
    {
        var needed = House.Modules.SelectMany(module => module.Navigation.Select(entry => entry.TextKey)
            .Concat(module.Permissions.Select(permission => $"permission.{permission.Code}"))
            .Concat(JobsOf(module).Select(job => $"job.{job.Name}")));
        Findings.None(needed.Where(key => !Written.Contains(key)));
    }

    [Fact]
    public void Every_error_can_be_said_in_the_readers_language()
    {
        var codes = SourceFiles.Under(Source, ".cs", ".razor").Where(file => !file.Contains("/Drivers/Monolith.Drivers.", StringComparison.Ordinal))
            .SelectMany(TextFiles.ErrorCodesIn).Distinct();
        Findings.None(codes.Where(code => !Written.Contains($"error.{code}")));
    }

    [Fact]
    public void A_text_missing_in_one_language_or_with_other_places_is_noticed()
    {
        using var folder = new TempFolder();
        folder.Write("Texts/en.json", """{ "a.only-english": "x", "a.places": "{0} of {1}", "a.empty": "y", "a.same": "{name}" }""");
        folder.Write("Texts/zh.json", """{ "a.places": "{0}", "a.empty": " ", "a.same": "{name}" }""");

        var found = TextFiles.FoldersUnder(folder.Path).SelectMany(TextFiles.Uneven).Select(line => line.Split(": ")[1]);

        Assert.Equal(["zh says nothing for a.empty", "zh lacks a.only-english", "a.places fills in 0 1 but 0"], found);
    }

    [Fact]
    public void A_text_written_twice_is_noticed()
    {
        using var folder = new TempFolder();
        folder.Write("One/Texts/en.json", """{ "a.name": "x" }""");
        folder.Write("Two/Texts/en.json", """{ "a.name": "y", "a.other": "z" }""");

        Assert.StartsWith("a.name stands in ", Assert.Single(TextFiles.WrittenTwice(TextFiles.FoldersUnder(folder.Path))));
    }

    [Fact]
    public void A_shared_word_that_only_one_module_uses_is_noticed()
    {
        using var src = new TempFolder();
        src.Write("Modules/Shelves/Monolith.Shelves/Shelf.cs", """
            T["ui.shelf"]; T["ui.name"]; T["ui.save"]; Error.Conflict("shelf.full", ""); string AuditSubject => $"shelf:{Code}"; int Depth;
            """);
        src.Write("Modules/Sales/Monolith.Sales/Price.razor", """@T["ui.name"] @code { string AuditSubject => $"price:{Code}"; }""");
        src.Write("Modules/Pos/Till/src/texts/server.json", """{ "till": "ui.till" }""");
        src.Write("Host/Monolith.Host/Start.razor", """@T["ui.save"]""");
        string[] shared =
            ["ui.shelf", "ui.name", "ui.save", "ui.till", "ui.unused", "error.shelf.full", "subject.shelf", "audit.field.depth", "module.sales", "module.administration"];

        var found = SharedTexts.Under(src.Path).OfOneModule(shared).Select(line => line.Split(" is a word of ")).Select(parts => (parts[0], parts[1].Split(' ')[0]));

        Assert.Equal(
            [
                ("ui.shelf", "Shelves"), ("ui.till", "Pos"), ("error.shelf.full", "Shelves"), ("subject.shelf", "Shelves"),
                ("audit.field.depth", "Shelves"), ("module.sales", "Sales"),
            ],
            found);
    }

    [Fact]
    public void A_key_that_nobody_wrote_is_noticed_however_it_is_used()
    {
        using var folder = new TempFolder();
        var page = folder.Write("Page.razor", """
            <h1>@T["page.title"]</h1> <p>@T["page.missing", 3] @T[$"state.{x}"] @T[$"nothing.{x}"] @Texts["page.also"] @T["state." + x] @T["void." + x]</p>
            @code { string A => _texts.In(language, "page.in"); string B => cells["not.a-text"]; string C => T[Key]; }
            """);

        var found = TextFiles.Missing(page, ["page.title", "state.open"]).Select(line => line.Split(": ")[1]);

        Assert.Equal(["page.missing", "nothing.{x}", "page.also", "void.", "page.in"], found);
    }

    [Fact]
    public void An_errors_code_is_found_where_it_is_made()
    {
        using var folder = new TempFolder();
        var file = folder.Write("Errors.cs", """
            public static readonly Error Closed = Error.Conflict("pos.shift-closed", "The shift is closed.");
            public static Error Unknown(string code) => Error.NotFound(
                "pos.unknown-barcode", $"Nobody knows {code}.").With("code", code);
            """);

        Assert.Equal(["pos.shift-closed", "pos.unknown-barcode"], TextFiles.ErrorCodesIn(file));
    }

    private static IReadOnlyList<JobDefinition> JobsOf(SharedKernel.Modules.IModule module)
    {
        var list = new JobList(module.Name);
        module.Schedule(list);
        return list.Jobs;
    }
}

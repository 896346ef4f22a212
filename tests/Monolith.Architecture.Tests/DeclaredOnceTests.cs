using System.Reflection;
using Monolith.Architecture.Tests.Discovery;
using Monolith.Architecture.Tests.Rules;
using Monolith.SharedKernel.Modules;
using Monolith.Testing;

namespace Monolith.Architecture.Tests;

/// <summary>Permissions, and the addresses of documents, are said in one place each.</summary>
public sealed class DeclaredOnceTests
{
    /// <summary>What is no page of the back office but an application of its own, with the permission of its first request.</summary>
    private static readonly string[] Applications = ["/till is no page"];

    private static readonly IReadOnlyList<Assembly> ModuleAssemblies = House.ModuleAssemblyNames.Select(House.Load).ToList();

    private static readonly IReadOnlySet<string> Declared =
        House.Modules.SelectMany(module => module.Permissions).Select(permission => permission.Code).ToHashSet(StringComparer.Ordinal);

    public static TheoryData<string> Modules => [.. House.ModuleAssemblyNames.Order(StringComparer.Ordinal)];

    public static TheoryData<string> AllAssemblies => [.. House.AssemblyNames];

    [Theory, MemberData(nameof(AllAssemblies))]
    public void Endpoints_say_which_requests_they_send(string assembly) => Findings.None(RequestRights.SentUnserved(Compiled.Read(assembly)));

    [Theory, MemberData(nameof(AllAssemblies))]
    public void Every_permission_that_is_needed_is_declared_by_a_module(string assembly) => Findings.None(
        RequestRights.UnknownPermissions(House.Load(assembly), Declared).Concat(RequestRights.UnknownNeeds(Compiled.Read(assembly), Declared)));

    [Theory, MemberData(nameof(Modules))]
    public void A_pages_permission_is_that_of_a_request_it_sends(string module) =>
        Findings.None(RequestRights.PagesOfOthers(House.Load(module), Compiled.Read(module)));

    [Fact]
    public void An_entry_of_the_navigation_or_a_card_is_seen_by_those_who_may_open_its_page()
    {
        var ofTheHost = House.Assemblies.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => typeof(IEnumerable<NavItem>).IsAssignableFrom(field.FieldType))
            .SelectMany(field => (IEnumerable<NavItem>)field.GetValue(null)!).Select(entry => (entry.Href, entry.Permission));
        Findings.Exactly(Applications, RequestRights.EntriesOfOthers(House.Modules.SelectMany(RequestRights.EntriesOf).Concat(ofTheHost), House.Assemblies));
    }

    [Theory, MemberData(nameof(Modules))]
    public void No_module_writes_the_address_of_another_modules_page(string module) =>
        Findings.None(Addresses.Foreign(Compiled.Read(module), Addresses.Owners(ModuleAssemblies)));

    [Fact]
    public void Declared_documents_and_traces_lead_to_pages_of_their_module() => Findings.None(House.Modules.SelectMany(Addresses.LeadNowhere));

    [Fact]
    public void Every_kind_of_document_is_declared_once_with_a_name_and_a_known_permission()
    {
        var written = TextFiles.FoldersUnder(Repo.Path("src")).SelectMany(folder => TextFiles.Read(folder, "en").Keys).ToHashSet(StringComparer.Ordinal);
        var documents = new Documents(House.Modules); // refuses a kind that two modules declare
        var said = House.Modules.SelectMany(m => m.Documents.Select(d => (d.TextKey, d.Permission)).Concat(m.Traces.Select(t => (t.TextKey, t.Permission))));
        Findings.None(said.Where(d => !written.Contains(d.TextKey)).Select(d => $"{d.TextKey} has no text"));
        Findings.None(said.Where(d => !Declared.Contains(d.Permission)).Select(d => $"{d.Permission} is declared by no module"));
        Findings.None(House.Modules.SelectMany(m => m.Traces).SelectMany(t => t.Kinds).Where(kind => documents.Find(kind) is null).Select(kind => $"{kind} is traced and declared by no module"));
    }

    [Fact]
    public void An_endpoint_that_sends_another_request_than_it_says_is_noticed() =>
        Assert.Equal(["PaintParcelsEndpoint sends PaintParcels and doesn't say so"], RequestRights.SentUnserved(Compiled.Read("Monolith.Alpha")));

    [Fact]
    public void A_permission_that_nobody_declares_is_noticed()
    {
        var known = new HashSet<string> { "alpha.paint" };
        Assert.Equal(["CountParcels needs alpha.count, which no module declares"], RequestRights.UnknownPermissions(House.Load("Monolith.Alpha"), known));
        Assert.Equal(["PaintParcelsEndpoint needs alpha.look, which no module declares"], RequestRights.UnknownNeeds(Compiled.Read("Monolith.Alpha"), known));
    }

    [Fact]
    public void A_page_of_a_request_that_it_does_not_send_is_noticed() =>
        Assert.Equal(
            ["ParcelsPage doesn't send PaintParcels", "UnguardedPage names no request"],
            RequestRights.PagesOfOthers(House.Load("Monolith.Alpha"), Compiled.Read("Monolith.Alpha")).Order(StringComparer.Ordinal));

    [Fact]
    public void An_entry_that_others_see_than_may_open_its_page_is_noticed() =>
        Assert.Equal(
            ["/alpha/parcels is shown with alpha.count and opens with alpha.paint", "/alpha/nowhere is no page"],
            RequestRights.EntriesOfOthers(RequestRights.EntriesOf(new Alpha.AlphaModule()), [House.Load("Monolith.Alpha")]));

    [Fact]
    public void The_address_of_another_modules_page_is_noticed()
    {
        var owners = Addresses.Owners([House.Load("Monolith.Alpha"), House.Load("Monolith.Beta")]);
        Assert.Equal(
            ["WritesAddresses writes /beta/shelves", "WritesAddresses writes /beta/shelves/", "WritesAddresses writes /beta?all=1"],
            Addresses.Foreign(Compiled.Read("Monolith.Alpha"), owners).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(Addresses.Foreign(Compiled.Read("Monolith.Beta"), owners));
    }

    [Fact]
    public void A_document_that_leads_to_no_page_or_to_one_of_others_is_noticed() =>
        Assert.Equal(
            ["label leads to /alpha/labels/…, which is no page of Alpha", "parcel says alpha.count, its page alpha.paint"],
            Addresses.LeadNowhere(new Alpha.AlphaModule()).Order(StringComparer.Ordinal));
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Monolith.Data;
using Monolith.Http;
using Monolith.SharedKernel.Modules;
using Monolith.SharedKernel.Security;
using Monolith.__Name__.Contracts;
using Monolith.__Name__.Persistence;

namespace Monolith.__Name__;

/// <summary>The module's table of contents. Everything else in it is internal.</summary>
public sealed class __Name__Module : IServesHttp
{
    public string Name => "__Name__";

    public string TablePrefix => "__prefix__";

    public void Register(ModuleServices services) => services
        .AddContext<__Name__DbContext>()
        .AddHandlersFromThisAssembly();

    public void Map(IEndpointRouteBuilder app)
    {
        var __name__ = app.MapGroup("/api/__name__").WithTags("__Name__");
        Notes.ListNotes.ListNotesEndpoint.Map(__name__);
    }

    public IEnumerable<Permission> Permissions => [new(__Name__Permissions.View, Roles.Manager, Roles.Auditor)];
}

using Monolith.Data;
using Monolith.SharedKernel.Modules;

namespace Monolith.Host.Composition;

/// <summary>What the first requests would wait for is made while the tables are looked at: models of the modules' tables on one thread,
/// endpoints on another. Nothing depends on it. What fails here fails again for whoever needs it, and he says so.</summary>
internal static class HeadStart
{
    public static void Begin(WebApplication app)
    {
        _ = Task.Run(() => Try(() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.Count));
        _ = Task.Run(() => Try(() => Models(app.Services)));
    }

    private static int Models(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        return services.GetServices<ModuleContext>()
            .Sum(context => ((ModuleDbContext)scope.ServiceProvider.GetRequiredService(context.ContextType)).Model.GetEntityTypes().Count());
    }

    private static void Try(Func<int> make)
    {
        try
        {
            make();
        }
        catch (Exception)
        {
            // The start goes on without, or is over already.
        }
    }
}

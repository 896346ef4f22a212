using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Monolith.SharedKernel.Modules;

namespace Monolith.Data;

/// <summary>Which context belongs to which module.</summary>
public sealed record ModuleContext(string Module, string TablePrefix, Type ContextType);

public static class ModuleContexts
{
    /// <summary>The module's own tables, one context a scope.</summary>
    public static ModuleServices AddContext<TContext>(this ModuleServices module)
        where TContext : ModuleDbContext
    {
        var services = module.Services;
        var prefix = module.Module.TablePrefix;
        // Pooled: making a context's own services anew cost every ticket a fifteenth of its processor time.
        services.AddPooledDbContextFactory<TContext>((sp, options) =>
        {
            sp.GetRequiredService<IEngine>().Configure(options, prefix);
            StrictQueries.Apply(options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        });
        services.AddScoped(sp =>
        {
            var db = sp.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
            db.Serve(sp.GetRequiredService<ContextServices>());
            return db;
        });
        services.AddSingleton(new ModuleContext(module.Module.Name, prefix, typeof(TContext)));
        return module;
    }
}

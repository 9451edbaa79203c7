using System.Reflection;
using Campaigns.Application.Stores;
using Campaigns.Data.Sessions;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaigns.Jobs.Composition;

/// <summary>
/// Registers by convention, so that a new slice needs no line here: every sealed <c>*UseCase</c> and <c>*Service</c> of Application as
/// itself, and every sealed class of Data under each Application interface it implements, but for the database and its sessions, which
/// need configuration. All are singletons, for they keep no state; what is registered already stays.
/// </summary>
public static class Conventions
{
    private static readonly Type[] Configured = [typeof(IDatabase), typeof(IStoreSession)];

    public static IServiceCollection AddUseCasesAndStores(this IServiceCollection services)
    {
        var application = typeof(IDatabase).Assembly;
        foreach (var type in SealedClasses(application).Where(IsUseCaseOrService))
            services.TryAddSingleton(type);
        foreach (var type in SealedClasses(typeof(DbSession).Assembly))
        {
            var ports = type.GetInterfaces().Where(i => i.Assembly == application).ToList();
            if (ports.Count == 0 || ports.Exists(p => Configured.Contains(p)))
                continue;
            foreach (var port in ports)
                services.TryAddSingleton(port, type);
        }

        return services;
    }

    private static bool IsUseCaseOrService(Type type) =>
        type.Name.EndsWith("UseCase", StringComparison.Ordinal) || type.Name.EndsWith("Service", StringComparison.Ordinal);

    private static IEnumerable<Type> SealedClasses(Assembly assembly) =>
        assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsSealed: true, IsNested: false, IsGenericType: false });
}

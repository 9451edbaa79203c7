using System.Reflection;
using Campaigns.Application.Results;
using Campaigns.Rules;
using Campaigns.Rules.Periods;
using Microsoft.AspNetCore.Http.Metadata;

namespace Campaigns.Api.Http;

/// <summary>An enum value in the query by its lower-kebab code; absent: null. Named after the handler's parameter.</summary>
internal sealed class CodeQuery<T> : IRequestPart, IBindableFromHttpContext<CodeQuery<T>>, IEndpointParameterMetadataProvider
    where T : struct, Enum
{
    private CodeQuery(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        if (EnumCode.TryParse<T>(text, out var value))
            Value = value;
        else
            Refusal = Refusal.Field(name, "unknown-value", ("value", text));
    }

    public T? Value { get; }

    public Refusal? Refusal { get; }

    public static ValueTask<CodeQuery<T>?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<CodeQuery<T>?>(new CodeQuery<T>(parameter.Name!, context.Request.Query[parameter.Name!]));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(
        new RequestParameter(parameter.Name!, "query", false, "", [.. Enum.GetValues<T>().Select(EnumCode.Of)]));
}

/// <summary>A date in the query, <c>2026-11-22</c>; absent: null. Named after the handler's parameter.</summary>
internal sealed class DateQuery : IRequestPart, IBindableFromHttpContext<DateQuery>, IEndpointParameterMetadataProvider
{
    private DateQuery(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        if (Dates.TryParse(text, out var date))
            Value = date;
        else
            Refusal = Refusal.Field(name, "not-a-date");
    }

    public DateOnly? Value { get; }

    public Refusal? Refusal { get; }

    public static ValueTask<DateQuery?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<DateQuery?>(new DateQuery(parameter.Name!, context.Request.Query[parameter.Name!]));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new RequestParameter(parameter.Name!, "query", false, "A date, 2026-11-22") { Format = "date" });
}

/// <summary>A month in the query, <c>2026-11</c>; absent: null. Named after the handler's parameter.</summary>
internal sealed class PeriodQuery : IRequestPart, IBindableFromHttpContext<PeriodQuery>, IEndpointParameterMetadataProvider
{
    private PeriodQuery(string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        if (Period.TryParse(text, out var period))
            Value = period;
        else
            Refusal = Refusal.Field(name, "not-a-period");
    }

    public Period? Value { get; }

    public Refusal? Refusal { get; }

    public static ValueTask<PeriodQuery?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<PeriodQuery?>(new PeriodQuery(parameter.Name!, context.Request.Query[parameter.Name!]));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new RequestParameter(parameter.Name!, "query", false, "A month, 2026-11"));
}

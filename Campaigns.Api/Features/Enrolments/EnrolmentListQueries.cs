using System.Reflection;
using Campaigns.Api.Http;
using Campaigns.Application.Enrolment;
using Campaigns.Application.Enrolment.Export;
using Campaigns.Application.Results;
using Microsoft.AspNetCore.Http.Metadata;

namespace Campaigns.Api.Features.Enrolments;

/// <summary><c>sort</c> of a list of enrolments; absent: newest first.</summary>
internal sealed class EnrolmentSortQuery : IRequestPart, IBindableFromHttpContext<EnrolmentSortQuery>, IEndpointParameterMetadataProvider
{
    private const string Name = "sort";

    private readonly Result<EnrolmentSort> _sort;

    private EnrolmentSortQuery(Result<EnrolmentSort> sort) => _sort = sort;

    public EnrolmentSort Value => _sort.Value ?? EnrolmentSort.NewestFirst;

    public Refusal? Refusal => _sort.Refusal;

    public static ValueTask<EnrolmentSortQuery?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<EnrolmentSortQuery?>(new EnrolmentSortQuery(EnrolmentSort.Parse(context.Request.Query[Name])));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new RequestParameter(Name, "query", false, "A minus before it: descending", EnrolmentSort.All));
}

/// <summary><c>columns</c> of a list of enrolments, separated by commas; absent: all.</summary>
internal sealed class EnrolmentColumnsQuery : IRequestPart, IBindableFromHttpContext<EnrolmentColumnsQuery>, IEndpointParameterMetadataProvider
{
    private const string Name = "columns";

    private readonly Result<EnrolmentColumn[]> _columns;

    private EnrolmentColumnsQuery(Result<EnrolmentColumn[]> columns) => _columns = columns;

    public IReadOnlyList<EnrolmentColumn> Value => _columns.Value ?? [];

    public Refusal? Refusal => _columns.Refusal;

    public static ValueTask<EnrolmentColumnsQuery?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<EnrolmentColumnsQuery?>(new EnrolmentColumnsQuery(EnrolmentColumns.Parse(context.Request.Query[Name])));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(
        new RequestParameter(Name, "query", false, "Of " + string.Join(", ", Enum.GetValues<EnrolmentColumn>().Select(EnrolmentColumns.NameOf))));
}

using System.Globalization;
using Campaigns.Application.Gifts;
using Campaigns.Application.Results;
using Campaigns.Rules.Gifts;

namespace Campaigns.Application.Enrolment.HandOver;

/// <summary>What can be wrong with a gift at the counter. A serial is named by its last six characters, as it is read aloud.</summary>
public static class GiftRefusals
{
    public static Refusal NotPromised(string item) => Refusal.Conflict("gift-not-promised", ("item", item));

    public static Refusal AlreadyHandedOver(string name) => Refusal.Conflict("gift-handed-over", ("item", name));

    public static Refusal Missing(string name) => Refusal.Conflict("gift-missing", ("item", name));

    public static Refusal SerialUnknown(string serialNo) => Refusal.Conflict("serial-unknown", ("tail", Tail(serialNo)));

    public static Refusal SerialTaken(string serialNo) => Refusal.Conflict("serial-taken", ("tail", Tail(serialNo)));

    public static Refusal HandoverUnknown(string serialNo) => Refusal.Conflict("handover-unknown", ("tail", Tail(serialNo)));

    public static Refusal ExchangeFaceDiffers(long fromFen, long toFen) =>
        Refusal.Conflict("exchange-face-differs", ("from", Fen(fromFen)), ("to", Fen(toFen)));

    public static Refusal FacesWrong(string name, GiftFault fault) => Refusal.Conflict(fault.Code) with
    {
        Data = new Dictionary<string, string>(fault.Data, StringComparer.Ordinal) { ["item"] = name },
    };

    /// <summary>Why this serial can't be handed over for this enrolment; null when it can.</summary>
    public static Refusal? WhyNot(SerialRow serial, GiftItemRow item, EnrolmentRow enrolment) => serial switch
    {
        { State: SerialState.Issued or SerialState.Redeemed } => Refusal.Conflict("serial-issued", ("tail", Tail(serial.SerialNo))),
        { State: SerialState.Void } => Refusal.Conflict("serial-void", ("tail", Tail(serial.SerialNo))),
        _ when serial.KeeperId != enrolment.HallId =>
            Refusal.Conflict("serial-elsewhere", ("tail", Tail(serial.SerialNo)), ("place", serial.KeeperName)),
        { State: SerialState.Suggested } when serial.EnrolmentId != enrolment.Id =>
            Refusal.Conflict("serial-reserved", ("tail", Tail(serial.SerialNo))),
        { Stamped: false } when item.NeedsStamp => Refusal.Conflict("serial-not-stamped", ("tail", Tail(serial.SerialNo))),
        _ => null,
    };

    private static string Tail(string serialNo) => serialNo.Length <= 6 ? serialNo : serialNo[^6..];

    private static string Fen(long fen) => fen.ToString(CultureInfo.InvariantCulture);
}

package org.convene.event.date.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.convene.event.date.Availability;
import org.convene.event.date.FindHours;
import org.convene.event.date.HourKind;
import org.convene.event.date.Slot;
import org.convene.event.terms.Terms;
import org.convene.event.workshop.ReadWorkshops;
import org.convene.event.workshop.Workshop;
import org.convene.web.input.Zone;
import org.convene.web.paging.Page;
import org.convene.web.problem.NotFound;
import org.convene.web.security.CurrentPerson;
import org.convene.web.security.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hours for a workshop, weighed by what they ask of each host. */
@RestController
@RequestMapping("/api/v1/workshops/{id}/hours")
class HourApi {

    private static final int MOST_DAYS = 31;

    private final ReadWorkshops read;
    private final FindHours find;
    private final Clock clock;

    HourApi(ReadWorkshops read, FindHours find, Clock clock) {
        this.read = read;
        this.find = find;
        this.clock = clock;
    }

    /** Every full hour to come of some days, by default of today, by the clock of the terms' zone or another one. */
    @GetMapping
    Page<HourJson> weigh(
            @CurrentPerson Person person,
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(defaultValue = "1") @Min(1) @Max(MOST_DAYS) int days,
            @RequestParam(required = false) @Zone @Nullable String timeZone) {
        Workshop workshop = read.forHost(id, person.id()).orElseThrow(NotFound::new);
        ZoneId zone = timeZone == null ? workshop.latestTerms().timeZone() : ZoneId.of(timeZone);
        LocalDate first = from == null ? LocalDate.ofInstant(clock.instant(), zone) : from;
        if (!Terms.isPlannable(first)) {
            throw PollProblems.notPlannable("from");
        }
        return new Page<>(
                find.scales(workshop).weigh(FindHours.starts(first, days, zone, clock.instant())).stream()
                        .map(HourJson::of)
                        .toList(),
                null);
    }

    /**
     * Hours that could be the workshop's.
     *
     * @param hosts what they ask of each host
     * @param speakers of the workshop who speak at another one then
     */
    record HourJson(
            Instant startsAt,
            Instant endsAt,
            boolean suitsAll,
            List<ShareJson> hosts,
            List<Slot.SpeakerClash> speakers) {

        static HourJson of(Slot slot) {
            return new HourJson(
                    slot.startsAt(),
                    slot.endsAt(),
                    slot.suitsAll(),
                    slot.shares().stream().map(ShareJson::of).toList(),
                    slot.speakers());
        }
    }

    /**
     * What a slot asks of one host.
     *
     * @param kind the hardest of all the hours
     * @param carried what earlier editions of the series have asked of it
     * @param burden what it would have borne with this one; the fairest hour burdens the most burdened host least
     * @param clashes published workshops that it carries at the same time
     * @param availability what its people say of an hour that is put to the vote
     */
    record ShareJson(
            UUID foundationId,
            HourKind kind,
            int carried,
            int burden,
            List<Slot.Clash> clashes,
            @Nullable Availability availability) {

        static ShareJson of(Slot.Share share) {
            return new ShareJson(
                    share.foundationId(),
                    share.hours(),
                    share.carried(),
                    share.burden(),
                    share.clashes(),
                    share.availability());
        }
    }
}

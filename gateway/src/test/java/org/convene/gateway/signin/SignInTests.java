package org.convene.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convene.gateway.account.PersonAddress;
import org.convene.gateway.session.Device;
import org.convene.gateway.signin.RequestSignIn.Asked;
import org.convene.gateway.signin.RequestSignIn.TooManyMails;
import org.convene.gateway.signin.RequestSignIn.Wish;
import org.convene.gateway.signin.SignInOutcome.Reason;
import org.convene.gateway.signin.SignInOutcome.Refused;
import org.convene.gateway.signin.SignInOutcome.SignedIn;
import org.convene.gateway.signin.SignInOutcome.WrongCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignInTests {

    private static final PersonAddress CLAIRE = new PersonAddress("Claire@leman.example", "claire@leman.example");
    private static final Browser HERS = Browser.withSecret("hers");
    private static final Browser ANOTHER = Browser.withSecret("another");

    private static final Device PHONE = new Device("Firefox", "Android");

    private final SignInDesk desk = new SignInDesk();

    @Test
    void opensAnAccountAtTheFirstSignInAndFindsItAtTheNext() {
        SignedIn first = signedIn(desk.confirm.byLink(desk.linkOf(asked(HERS)), HERS, PHONE));
        SignedIn next = signedIn(desk.confirm.byLink(desk.linkOf(asked(HERS)), HERS, PHONE));

        assertThat(first.fresh()).isTrue();
        assertThat(next.fresh()).isFalse();
        assertThat(next.account()).isEqualTo(first.account());
        assertThat(desk.told).containsExactly("SignInRequested", "AccountCreated", "SignInRequested");
    }

    @Test
    void letsALinkInOnlyInTheBrowserThatAsked() {
        String link = desk.linkOf(asked(HERS));

        assertThat(desk.confirm.refusalOf(link, ANOTHER)).contains(Reason.OTHER_BROWSER);
        assertThat(desk.confirm.byLink(link, ANOTHER, PHONE)).isEqualTo(new Refused(Reason.OTHER_BROWSER));
        assertThat(desk.confirm.byLink(link, null, PHONE)).isEqualTo(new Refused(Reason.OTHER_BROWSER));
        assertThat(desk.confirm.byLink(link, HERS, PHONE)).isInstanceOf(SignedIn.class);
    }

    @Test
    void letsEachRequestInOnce() {
        SignInRequest request = asked(HERS);
        desk.confirm.byCode(request.id(), desk.codeOf(request), HERS, PHONE);

        assertThat(desk.confirm.byCode(request.id(), desk.codeOf(request), HERS, PHONE))
                .isEqualTo(new Refused(Reason.SPENT));
        assertThat(desk.confirm.byLink(desk.linkOf(request), HERS, PHONE)).isEqualTo(new Refused(Reason.SPENT));
    }

    @Test
    void lookingAtALinkChangesNothing() {
        String link = desk.linkOf(asked(HERS));

        assertThat(desk.confirm.refusalOf(link, HERS)).isEmpty();
        assertThat(desk.confirm.refusalOf(link, HERS)).isEmpty();
        assertThat(desk.confirm.byLink(link, HERS, PHONE)).isInstanceOf(SignedIn.class);
    }

    @Test
    void endsARequestAfterTenMinutes() {
        SignInRequest request = asked(HERS);
        desk.clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(desk.confirm.refusalOf(desk.linkOf(request), HERS)).isEmpty();

        desk.clock.advance(Duration.ofSeconds(1));
        assertThat(desk.confirm.byLink(desk.linkOf(request), HERS, PHONE)).isEqualTo(new Refused(Reason.EXPIRED));
        assertThat(desk.confirm.byCode(request.id(), desk.codeOf(request), HERS, PHONE))
                .isEqualTo(new Refused(Reason.EXPIRED));
    }

    @Test
    void endsARequestAtTheFifthWrongCode() {
        SignInRequest request = asked(HERS);
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            left.add(((WrongCode) desk.confirm.byCode(request.id(), "00000000", HERS, PHONE)).triesLeft());
        }

        assertThat(left).containsExactly(4, 3, 2, 1);
        assertThat(desk.confirm.byCode(request.id(), "00000000", HERS, PHONE))
                .isEqualTo(new Refused(Reason.OUT_OF_TRIES));
        assertThat(desk.confirm.byCode(request.id(), desk.codeOf(request), HERS, PHONE))
                .isEqualTo(new Refused(Reason.OUT_OF_TRIES));
    }

    @Test
    void doesNotCountTheGuessesOfStrangers() {
        SignInRequest request = asked(HERS);
        for (int i = 0; i < 10; i++) {
            assertThat(desk.confirm.byCode(request.id(), "00000000", ANOTHER, PHONE))
                    .isEqualTo(new Refused(Reason.OTHER_BROWSER));
        }

        assertThat(desk.confirm.byCode(request.id(), desk.codeOf(request), HERS, PHONE))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void givesAProgramTheCodeAlone() {
        SignInRequest request = asked(null);

        assertThat(desk.confirm.byLink(desk.linkOf(request), HERS, PHONE)).isEqualTo(new Refused(Reason.OTHER_BROWSER));
        assertThat(desk.confirm.byCode(request.id(), desk.codeOf(request), null, PHONE))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void knowsNoForgedLinkAndNoForeignRequest() {
        assertThat(desk.confirm.byLink("forged", HERS, PHONE)).isEqualTo(new Refused(Reason.UNKNOWN));
        assertThat(desk.confirm.byCode(new UUID(7, 7), "00000000", HERS, PHONE)).isEqualTo(new Refused(Reason.UNKNOWN));
        assertThat(desk.confirm.askedBy(asked(HERS).id(), ANOTHER)).isEmpty();
    }

    @Test
    void stopsMailsToOneAddressButNotTheCodesItHas() {
        SignInRequest request = asked(HERS);
        desk.refuseMails = Optional.of(Duration.ofMinutes(3));

        assertThat(desk.request.of(wish(HERS))).isEqualTo(new TooManyMails(Duration.ofMinutes(3)));
        assertThat(desk.confirm.byCode(request.id(), desk.codeOf(request), HERS, PHONE))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void countsABrowserThatProvedTheAddressBeforeApartFromStrangers() {
        desk.confirm.byLink(desk.linkOf(asked(HERS)), HERS, PHONE);
        desk.request.of(wish(HERS));
        desk.request.of(wish(ANOTHER));

        assertThat(desk.counted)
                .containsExactly(
                        "SIGN_INS_PER_IP",
                        "MAILS_PER_ADDRESS_AND_PLACE",
                        "MAILS_PER_ADDRESS",
                        "MAILS_FROM_KNOWN_BROWSER",
                        "SIGN_INS_PER_IP",
                        "MAILS_PER_ADDRESS_AND_PLACE",
                        "MAILS_PER_ADDRESS");
    }

    @Test
    void tellsHerOfEachNewBrowserOnceButNotOfTheFirst() {
        desk.confirm.byLink(desk.linkOf(asked(HERS)), HERS, PHONE);
        desk.told.clear();
        desk.confirm.byLink(desk.linkOf(asked(HERS)), HERS, PHONE);
        assertThat(desk.told).containsExactly("SignInRequested");

        desk.confirm.byLink(desk.linkOf(asked(ANOTHER)), ANOTHER, PHONE);
        desk.confirm.byLink(desk.linkOf(asked(ANOTHER)), ANOTHER, PHONE);
        assertThat(desk.told)
                .containsExactly("SignInRequested", "SignInRequested", "SignedInOnNewBrowser", "SignInRequested");
    }

    @Test
    void tellsHerOfNoNewBrowserWhereSomebodyGuessedWrong() {
        desk.confirm.byLink(desk.linkOf(asked(HERS)), HERS, PHONE);
        SignInRequest request = asked(ANOTHER);
        desk.confirm.byCode(request.id(), "00000000", ANOTHER, PHONE);

        assertThat(desk.told).doesNotContain("SignedInOnNewBrowser");
    }

    @Test
    void letsAFloodFromOnePlaceStopTheOwnerNowhereElse() {
        desk.confirm.byLink(desk.linkOf(asked(HERS)), HERS, PHONE);
        desk.keepLimits = true;
        flood("a place", 500);

        assertThat(desk.request.of(wish(ANOTHER, "a place"))).isInstanceOf(TooManyMails.class);
        assertThat(desk.request.of(wish(ANOTHER, "a hotel"))).isInstanceOf(Asked.class);
        assertThat(desk.request.of(wish(HERS, "a place"))).isInstanceOf(Asked.class);
    }

    @Test
    void letsAFloodFromManyPlacesStopNoKnownBrowserAndFillNoMailbox() {
        desk.confirm.byLink(desk.linkOf(asked(HERS)), HERS, PHONE);
        desk.keepLimits = true;
        desk.told.clear();
        for (int place = 0; place < 100; place++) {
            flood("place " + place, 10);
        }

        assertThat(desk.told).hasSize(30);
        assertThat(desk.request.of(wish(ANOTHER, "a hotel"))).isEqualTo(new TooManyMails(Duration.ofHours(1)));
        assertThat(desk.request.of(wish(HERS, "a hotel"))).isInstanceOf(Asked.class);
    }

    @Test
    void takesNothingOfTheCommonAllowanceOnceAPlaceHasUsedUpItsOwn() {
        desk.keepLimits = true;
        flood("a place", 100);
        for (int place = 0; place < 5; place++) {
            flood("place " + place, 5);
        }

        assertThat(desk.request.of(wish(ANOTHER, "a hotel"))).isInstanceOf(TooManyMails.class);
        assertThat(desk.told).hasSize(30);
    }

    private void flood(String place, int mails) {
        for (int i = 0; i < mails; i++) {
            desk.request.of(wish(Browser.withSecret(place + i), place));
        }
    }

    private SignInRequest asked(@Nullable Browser browser) {
        return ((Asked) desk.request.of(wish(browser))).request();
    }

    private static SignedIn signedIn(SignInOutcome outcome) {
        assertThat(outcome).isInstanceOf(SignedIn.class);
        return (SignedIn) outcome;
    }

    private static Wish wish(@Nullable Browser browser) {
        return wish(browser, "here");
    }

    private static Wish wish(@Nullable Browser browser, String place) {
        return new Wish(CLAIRE, "en", "Europe/Zurich", "/organize", browser, place);
    }
}

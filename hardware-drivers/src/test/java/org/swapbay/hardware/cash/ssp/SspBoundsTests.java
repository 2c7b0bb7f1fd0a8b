package org.swapbay.hardware.cash.ssp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.cash.Bill;
import org.swapbay.hardware.transport.Bytes;

/** The longest, shortest and emptiest that is still a packet, a setup, a note. */
class SspBoundsTests {

    private static final List<Bill> TWO = List.of(new Bill("USD", 5), new Bill("USD", 20));

    @Test
    void aPacketHasAnAddressAndDataThatItsLengthCanCount() {
        assertThat(new SspPacket(125, true, Bytes.of(7)).address()).isEqualTo(125);
        assertThatIllegalArgumentException().isThrownBy(() -> new SspPacket(126, true, Bytes.of(7)));
        assertThatIllegalArgumentException().isThrownBy(() -> new SspPacket(-1, true, Bytes.of(7)));
        assertThat(new SspPacket(0, true, Bytes.copyOf(new byte[255])).body().length())
                .isEqualTo(255);
        assertThatIllegalArgumentException().isThrownBy(() -> new SspPacket(0, true, Bytes.copyOf(new byte[256])));
        assertThatIllegalArgumentException().isThrownBy(() -> new SspPacket(0, true, Bytes.NONE));
    }

    @Test
    void aQuestionIsAskedOnceAtLeast() {
        assertThat(new SspTiming(Duration.ZERO, 1).attempts()).isOne();
        assertThatIllegalArgumentException().isThrownBy(() -> new SspTiming(Duration.ZERO, 0));
    }

    @Test
    void aNoteIsWorthSomethingInACurrency() {
        assertThat(new Bill("USD", 1)).hasToString("1 USD");
        assertThatIllegalArgumentException().isThrownBy(() -> new Bill("USD", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bill("usd", 1));
    }

    @Test
    void aSetupWithoutChannelsIsOneAndAShorterOneIsNone() {
        assertThat(SspSetup.decode(Bytes.copyOf(new byte[16])))
                .hasValueSatisfying(setup -> assertThat(setup.channels()).isEmpty());
        assertThat(SspSetup.decode(Bytes.copyOf(new byte[15]))).isEmpty();
    }

    @Test
    void sixteenChannelsAreTheMost() {
        assertThat(SspSetup.decode(SspSetup.encode("0429", notes(16))))
                .hasValueSatisfying(setup -> assertThat(setup.channels()).hasSize(16));
        assertThat(SspSetup.decode(SspSetup.encode("0429", notes(17)))).isEmpty();
    }

    @Test
    void aSetupCutShortIsNoneOrTellsNoValues() {
        var whole = SspSetup.encode("0429", TWO);
        assertThat(whole.length()).isEqualTo(16 + 9 * 2);
        assertThat(SspSetup.decode(whole.slice(0, whole.length() - 1)))
                .hasValueSatisfying(setup -> assertThat(setup.channels()).isEmpty());
        assertThat(SspSetup.decode(whole.slice(0, 20)))
                .hasValueSatisfying(setup -> assertThat(setup.protocol()).isEqualTo(6));
        assertThat(SspSetup.decode(whole.slice(0, 19))).isEmpty();
    }

    @Test
    void anOlderProtocolHasNoExpandedPartAndTheValuesAreMultiplied() {
        var whole = SspSetup.encode("0429", TWO).toArray();
        whole[19] = 5;
        assertThat(channels(whole)).as("no multiplier, no values").isEmpty();
        whole[9] = 1;
        whole[10] = 2;
        whole[12] = 5;
        assertThat(channels(whole)).containsExactly(Map.entry(1, new Bill("USD", 5 * 258)));
        whole[8] = 1;
        assertThat(channels(whole)).containsExactly(Map.entry(1, new Bill("USD", 5 * 65_794)));
    }

    @Test
    void eachChannelHasTheCurrencyOfItsOwn() {
        var both = SspSetup.encode("0429", List.of(new Bill("USD", 5), new Bill("EUR", 20)));
        assertThat(SspSetup.decode(both).orElseThrow().channels())
                .containsOnly(Map.entry(1, new Bill("USD", 5)), Map.entry(2, new Bill("EUR", 20)));
        var odd = both.toArray();
        odd[20] = '?';
        assertThat(channels(odd)).as("what is no currency is no money").containsOnlyKeys(2);
    }

    @Test
    void theUpperEightChannelsHaveABitToo() {
        assertThat(SspCommand.setInhibits(0x8301).parameters()).isEqualTo(Bytes.of(0x01, 0x83));
        var setup = SspSetup.decode(SspSetup.encode("0429", notes(16))).orElseThrow();
        assertThat(setup.bits(List.of(new Bill("USD", 1), new Bill("USD", 16)))).isEqualTo(0x8001);
    }

    @Test
    void anEventWithoutANoteIsOneByte() {
        assertThat(SspEvent.encode(List.of(SspEvent.of(SspEvent.Kind.STACKED)))).isEqualTo(Bytes.of(0xEB));
    }

    private static Map<Integer, Bill> channels(byte[] setup) {
        return SspSetup.decode(Bytes.copyOf(setup)).orElseThrow().channels();
    }

    private static List<Bill> notes(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(value -> new Bill("USD", value))
                .toList();
    }
}

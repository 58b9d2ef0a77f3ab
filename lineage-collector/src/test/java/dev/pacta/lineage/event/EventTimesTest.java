/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimesTest {
    @ParameterizedTest
    @CsvSource({
        "2020-12-28T19:51:01.641Z, 2020-12-28T19:51:01.641Z",
        "2020-02-29T23:59:59Z, 2020-02-29T23:59:59Z",
        "2020-12-31T00:00:00.1Z, 2020-12-31T00:00:00.100Z",
        "0001-01-01T00:00:00.000000Z, 0001-01-01T00:00:00Z",
        "2020-12-28T19:51:01.641499, 2020-12-28T19:51:01.641499Z",
        "2020-12-28T19:51:01.641499123Z, 2020-12-28T19:51:01.641499Z",
        "2020-12-28T19:52:00.001+10:00, 2020-12-28T09:52:00.001Z",
        "2020-12-28T19:52:00+1000, 2020-12-28T09:52:00Z",
        "2020-12-28T19:52:00+10, 2020-12-28T09:52:00Z",
        "2020-12-28 19:52:00, 2020-12-28T19:52:00Z",
        "2020-12-28 19:52:00 +01:00, 2020-12-28T18:52:00Z",
        "2020-12-28T19:52, 2020-12-28T19:52:00Z",
        "2020-12-28t19:52:00z, 2020-12-28T19:52:00Z",
        "2020-12-28T19:52:00Z[UTC], 2020-12-28T19:52:00Z",
        "2020-12-28, 2020-12-28T00:00:00Z",
        "1609185061641, 2020-12-28T19:51:01.641Z"
    })
    void readsWhatProducersSend(String text, String expected) {
        assertThat(EventTimes.read(text)).contains(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2020-13-01T00:00:00Z",
                "2021-02-29T00:00:00Z",
                "2020-00-10T00:00:00Z",
                "2020-12-00T00:00:00Z",
                "2020-12-10T00:60:00Z",
                "2020-12-10T00:00:00.1a3Z",
                "2020-12-10T00:00:00.1234567890Z",
                "0000-12-10T00:00:00Z",
                "28.12.2020",
                "12345",
                "+10000-01-01T00:00:00Z",
                "99999999999999999999"
            })
    void refusesWhatIsNoTimestampOrNoYearOfFourDigits(String text) {
        assertThat(EventTimes.read(text)).isEmpty();
    }
}

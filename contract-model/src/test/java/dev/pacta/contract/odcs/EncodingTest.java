/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.ContractFixture;
import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, '', UTF-16LE",
        "UTF-16BE, '', UTF-16BE",
        "UTF-32LE, BOM, UTF-32",
        "UTF-32BE, BOM, UTF-32",
        "UTF-32BE, '', UTF-32"
    })
    void anEncodingThatIsNotTakenIsNamedTogetherWithWhatToDo(String charset, String mark, String named) {
        String text = (mark.isEmpty() ? "" : "\uFEFF") + ContractFixture.ORDERS;

        ReadResult result = new OdcsReader().read(text.getBytes(Charset.forName(charset)), "orders.yaml");

        assertThat(result)
                .isInstanceOfSatisfying(
                        ReadResult.Unreadable.class,
                        unreadable -> assertThat(unreadable.messages())
                                .singleElement()
                                .satisfies(message -> {
                                    assertThat(message.ruleId()).isEqualTo("yaml.encoding");
                                    assertThat(message.message())
                                            .contains(named)
                                            .contains("save the file as UTF-8");
                                }));
    }
}

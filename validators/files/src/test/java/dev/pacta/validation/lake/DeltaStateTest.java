/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeltaStateTest {
    private final DeltaState state = new DeltaState();

    private void take(String actions) throws Exception {
        state.take(new ObjectMapper().readTree(actions));
    }

    /** A checkpoint says null where a commit says nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"", ", \"offset\": null"})
    void aFileWithAVectorIsRemovedHoweverItsOffsetIsWritten(String offset) throws Exception {
        take("{\"add\": {\"path\": \"a\", \"deletionVector\": {\"storageType\": \"i\", \"pathOrInlineDv\": \"x\"%s}}}"
                .formatted(offset));

        take(
                "{\"remove\": {\"path\": \"a\", \"deletionVector\": {\"storageType\": \"i\", \"pathOrInlineDv\": \"x\"}}}");

        assertThat(state.live()).isEmpty();
    }

    @Test
    void theSameFileWithAnotherVectorIsAnotherFile() throws Exception {
        take("{\"add\": {\"path\": \"a\"}}");
        take(
                "{\"add\": {\"path\": \"a\", \"deletionVector\": {\"storageType\": \"u\", \"pathOrInlineDv\": \"x\", \"offset\": 1}}}");

        take("{\"remove\": {\"path\": \"a\", \"deletionVector\": null}}");

        assertThat(state.live())
                .singleElement()
                .satisfies(add -> assertThat(
                                add.path("deletionVector").path("offset").asInt())
                        .isEqualTo(1));
    }
}

/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptViewsTest {
    private final ObjectMapper json = new ObjectMapper();
    private final List<Integer> made = new ArrayList<>();

    @Test
    void aViewIsMadeOnceAndWrittenAsItIs() throws JsonProcessingException {
        KeptViews kept = new KeptViews(1 << 20, json);

        assertThat(texts(kept, 1, 2)).isEqualTo("[{\"view\":\"é1\"},{\"view\":\"é2\"}]");
        assertThat(texts(kept, 2, 3, 1)).isEqualTo("[{\"view\":\"é2\"},{\"view\":\"é3\"},{\"view\":\"é1\"}]");

        assertThat(made).containsExactly(1, 2, 3);
    }

    @Test
    void theOneThatWasNotAskedForTheLongestMakesPlace() throws JsonProcessingException {
        KeptViews kept = new KeptViews(2_100, json);

        texts(kept, 1, 2);
        texts(kept, 1);
        texts(kept, 3);
        texts(kept, 1, 3);
        texts(kept, 2);

        assertThat(made).containsExactly(1, 2, 3, 2);
    }

    @Test
    void whereThereIsNoRoomAllIsMadeEachTime() throws JsonProcessingException {
        KeptViews kept = new KeptViews(0, json);

        texts(kept, 1);

        assertThat(texts(kept, 1)).isEqualTo("[{\"view\":\"é1\"}]");
        assertThat(made).containsExactly(1, 1);
    }

    @Test
    void whatIsNotWholeIsMadeAnew() throws JsonProcessingException {
        KeptViews kept = new KeptViews(1 << 20, json);

        assertThat(texts(kept, -1)).isEqualTo("[{\"view\":\"é-1\"}]");
        texts(kept, -1);

        assertThat(made).containsExactly(-1, -1);
    }

    private String texts(KeptViews kept, Integer... parts) throws JsonProcessingException {
        return json.writeValueAsString(kept.of(List.of(parts), missing -> {
            made.addAll(missing);
            return missing.stream()
                    .map(each -> new Made<>(Map.of("view", "é" + each), each > 0))
                    .toList();
        }));
    }
}

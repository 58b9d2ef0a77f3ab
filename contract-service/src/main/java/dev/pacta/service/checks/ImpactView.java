/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.checks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.query.Reader;
import dev.pacta.service.shared.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who notices one change. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImpactView(
        String path,
        String tier,
        @Nullable Named job,
        @Nullable Named dataset,
        List<String> fields,
        @Nullable String owner,
        @Nullable Instant lastSeen) {

    static ImpactView of(String path, Tier tier, Reader reader, @Nullable String owner) {
        return new ImpactView(
                path,
                tier.text(),
                Named.of(reader.job()),
                Named.of(reader.dataset()),
                reader.fields(),
                owner,
                reader.lastSeen());
    }

    static ImpactView unused(String path, @Nullable DatasetKey dataset) {
        Named named = dataset == null ? null : Named.of(dataset);
        return new ImpactView(path, Tier.UNUSED.text(), null, named, List.of(), null, null);
    }
}

/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.PortableValidator;
import dev.pacta.validation.source.SourcedContract;
import org.jspecify.annotations.Nullable;

/** The contract of a stream, which may change between two batches. Of one query. */
final class BatchContract {
    private static final System.Logger LOG = System.getLogger(BatchContract.class.getName());
    private static final long NONE = -1;

    private final ContractSource source;
    private final SplitSettings settings;
    private PortableValidator current;
    private long last = NONE;
    private volatile @Nullable String trouble;

    /** @throws dev.pacta.validation.source.ContractUnavailableException when there is none to begin with */
    BatchContract(ContractSource source, SplitSettings settings) {
        this.source = source;
        this.settings = settings;
        this.current = compile(source.read());
    }

    /** What to check a batch by: the newest version, or for the same batch again the same. */
    PortableValidator of(long batch) {
        if (batch != last) {
            refresh();
            last = batch;
        }
        return current;
    }

    @Nullable
    String trouble() {
        return trouble;
    }

    private void refresh() {
        try {
            SourcedContract read = source.read();
            if (!read.digest().equals(current.digest())) {
                current = compile(read);
                LOG.log(
                        System.Logger.Level.INFO,
                        "contract changed id={0} version={1}",
                        read.contract().id().value(),
                        read.contract().version().value());
            }
            trouble = null;
        } catch (RuntimeException unusable) {
            // Whatever is wrong with the new version must not stop looking for the next one.
            trouble = String.valueOf(unusable.getMessage());
            LOG.log(
                    System.Logger.Level.WARNING,
                    "contract kept source={0} version={1} reason={2}",
                    source.address(),
                    current.contract().contract().version().value(),
                    unusable.getMessage());
        }
    }

    private PortableValidator compile(SourcedContract read) {
        return new PortableValidator(read, settings.schemaObject(), settings.limits());
    }
}

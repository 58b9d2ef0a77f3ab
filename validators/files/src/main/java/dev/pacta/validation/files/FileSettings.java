/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.validation.Mode;
import dev.pacta.validation.bucket.BucketSettings;
import dev.pacta.validation.engine.QualityEngines;
import dev.pacta.validation.lake.Moment;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How files are validated.
 *
 * @param quarantine the folder below which each run puts the bad records; needed for {@link Mode#QUARANTINE}
 * @param maxRecordBytes a longer line or element counts as a bad record and is not kept in memory
 * @param moment which state of a table; files have one only
 * @param engines runs the custom rules of contracts
 * @param buckets says where the storage is and who asks, and is only asked for tables in buckets
 * @param names how reports call a file; only files that were fetched have another name there
 */
public record FileSettings(
        Mode mode,
        @Nullable Path quarantine,
        int maxRecordBytes,
        Clock clock,
        Moment moment,
        QualityEngines engines,
        Supplier<BucketSettings> buckets,
        UnaryOperator<String> names) {
    private static final int SIXTEEN_MEGABYTES = 16 << 20;

    public FileSettings {
        if (mode == Mode.QUARANTINE && quarantine == null) {
            throw new IllegalArgumentException("the mode quarantine needs a folder for the bad records");
        }
    }

    /** Records of at most 16 MB, no engine for custom rules, and what this process' environment says of buckets. */
    public static FileSettings of(Mode mode, @Nullable Path quarantine, Clock clock) {
        return new FileSettings(
                mode,
                quarantine,
                SIXTEEN_MEGABYTES,
                clock,
                Moment.NOW,
                QualityEngines.NONE,
                () -> BucketSettings.of(System.getenv()),
                UnaryOperator.identity());
    }

    /** The same with those settings for tables in buckets. */
    public FileSettings with(Supplier<BucketSettings> others) {
        return new FileSettings(mode, quarantine, maxRecordBytes, clock, moment, engines, others, names);
    }

    /** The same with engines for custom rules. */
    public FileSettings with(QualityEngines others) {
        return new FileSettings(mode, quarantine, maxRecordBytes, clock, moment, others, buckets, names);
    }

    /** The same for another state of a table. */
    public FileSettings at(Moment other) {
        return new FileSettings(mode, quarantine, maxRecordBytes, clock, other, engines, buckets, names);
    }

    /** The same with those names for files in reports. */
    public FileSettings naming(UnaryOperator<String> others) {
        return new FileSettings(mode, quarantine, maxRecordBytes, clock, moment, engines, buckets, others);
    }
}

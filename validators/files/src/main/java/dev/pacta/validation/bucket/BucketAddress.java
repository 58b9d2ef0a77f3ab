/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.bucket;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a bucket, such as {@code s3://shop/warehouse/orders}.
 *
 * @param key without slashes at its ends
 */
public record BucketAddress(String bucket, String key) {
    /** Paths take the second slash away. */
    private static final Pattern ADDRESS = Pattern.compile("s3[an]?://?([a-z0-9][a-z0-9._-]{1,62})/(.*[^/])/*");

    /** What the path names in a bucket; nothing when it is a path of this machine. */
    public static Optional<BucketAddress> of(Path path) {
        return of(path.toString());
    }

    /** The same of a text. */
    public static Optional<BucketAddress> of(String text) {
        Matcher address = ADDRESS.matcher(text);
        return address.matches()
                ? Optional.of(new BucketAddress(address.group(1), address.group(2)))
                : Optional.empty();
    }

    /** How people write the place that a path names, here or in a bucket. */
    public static String shown(Path path) {
        return of(path).map(BucketAddress::toString).orElseGet(path::toString);
    }

    @Override
    public String toString() {
        return "s3://%s/%s".formatted(bucket, key);
    }
}

/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.place;

import dev.pacta.validation.bucket.BucketAddress;
import java.nio.file.Path;

/**
 * An object in a bucket, several whose keys have a pattern, or a table below a key.
 *
 * @param folder whether the address ended with a slash, so that no single object is meant
 */
public record BucketPlace(BucketAddress address, boolean folder) implements DataPlace {
    /** Whether {@code *} or {@code ?} stand in its key, as in the patterns of a shell. */
    boolean isPattern() {
        return KeyPattern.is(address.key());
    }

    /** As the readers of tables take it. */
    Path table() {
        return Path.of(address.toString());
    }

    BucketPlace withKey(String key) {
        return new BucketPlace(new BucketAddress(address.bucket(), key), false);
    }

    @Override
    public String shown() {
        return address.toString();
    }

    @Override
    public String fileName() {
        return address.key().substring(address.key().lastIndexOf('/') + 1);
    }

    @Override
    public String namespace() {
        return "s3://" + address.bucket();
    }

    @Override
    public String name() {
        return address.key();
    }
}

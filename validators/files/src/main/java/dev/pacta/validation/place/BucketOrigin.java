/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.place;

import dev.pacta.validation.bucket.Bucket;
import dev.pacta.validation.bucket.BucketException;
import dev.pacta.validation.bucket.StoredObject;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An object of a bucket. One answer is always of one content, so that nothing has to be looked at afterwards. */
record BucketOrigin(Bucket bucket, String key, Patience patience) implements Origin {
    @Override
    public void begin(Taker taker) throws IOException {
        try {
            bucket.read(
                    key,
                    (object, bytes) -> taker.take(
                            new Content(object.size(), object.tag()), 0, new WatchedBytes(bytes, patience.stall())));
        } catch (BucketException told) {
            throw told(told);
        }
    }

    @Override
    public void resume(Content begun, long from, Taker taker) throws IOException {
        if (begun.tag().isEmpty() || begun.size() < 0) {
            begin(taker);
            return;
        }
        try {
            StoredObject object = new StoredObject(key, begun.size(), Instant.EPOCH, begun.tag());
            bucket.read(
                    object,
                    from,
                    begun.size() - from,
                    (now, bytes) -> taker.take(begun, from, new WatchedBytes(bytes, patience.stall())));
        } catch (BucketException told) {
            throw told(told);
        }
    }

    static FetchException told(BucketException told) {
        String message = String.valueOf(told.getMessage());
        return told.isAway() ? FetchException.away(message, false, told) : FetchException.refused(message);
    }

    @Override
    public void demandSame(@Nullable Content read) {
        // See above.
    }
}

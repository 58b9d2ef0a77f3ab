/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.place;

import dev.pacta.validation.bucket.BucketAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a call says that data is. Immutable. */
public sealed interface DataPlace permits LocalPlace, BucketPlace, WebPlace {
    /** Of one letter there are drives of Windows. */
    Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):/.*", Pattern.DOTALL);

    /**
     * The place that a word of a call means: an address, or else a path.
     *
     * @throws IllegalArgumentException when it is an address that cannot be read; the message holds nothing that could be a secret
     */
    static DataPlace of(String named) {
        Matcher scheme = SCHEME.matcher(named);
        if (!scheme.matches()) {
            return new LocalPlace(Path.of(named));
        }
        return switch (scheme.group(1).toLowerCase(Locale.ROOT)) {
            case "http", "https" -> WebPlace.of(named);
            case "s3", "s3a", "s3n" -> bucket(named);
            default ->
                named.startsWith("://", scheme.end(1)) ? refused(scheme.group(1)) : new LocalPlace(Path.of(named));
        };
    }

    private static DataPlace bucket(String named) {
        Optional<BucketAddress> address = BucketAddress.of(named);
        return new BucketPlace(
                address.orElseThrow(() -> new IllegalArgumentException(
                        "%s is no address in a bucket, such as s3://BUCKET/KEY".formatted(named))),
                named.endsWith("/"));
    }

    private static DataPlace refused(String scheme) {
        throw new IllegalArgumentException(
                "addresses of %s: are not read; known are s3:, https: and http:, and the paths of files here"
                        .formatted(scheme));
    }

    /** For people: without a password, and without what follows a question mark, which may be a signature. */
    String shown();

    /** The name of its file, as it says the form of the data. */
    String fileName();

    /** The namespace of the dataset there, by the naming of OpenLineage. */
    String namespace();

    /** Its name in the namespace. */
    String name();
}

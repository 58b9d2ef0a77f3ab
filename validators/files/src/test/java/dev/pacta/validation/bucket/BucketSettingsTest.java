/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples that AWS gives of its signatures, and where settings come from. */
class BucketSettingsTest {
    private static final Instant EXAMPLE = Instant.parse("2013-05-24T00:00:00Z");
    private static final BucketSettings EXAMPLES = BucketSettings.of(Map.of(
            "AWS_ACCESS_KEY_ID",
            "AKIAIOSFODNN7EXAMPLE",
            "AWS_SECRET_ACCESS_KEY",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));

    @TempDir
    Path folder;

    @Test
    void signsAsTheExamplesOfAwsDo() {
        URI object = URI.create("https://examplebucket.s3.amazonaws.com/test.txt");
        URI listing = URI.create("https://examplebucket.s3.amazonaws.com/?max-keys=2&prefix=J");

        assertThat(Signature.headers(EXAMPLES, object, Map.of("range", "bytes=0-9"), EXAMPLE)
                        .get("authorization"))
                .endsWith("Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
        assertThat(Signature.headers(EXAMPLES, listing, Map.of(), EXAMPLE).get("authorization"))
                .endsWith("Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
        assertThat(Signature.encoded("day=a b/ü%+", false)).isEqualTo("day%3Da%20b/%C3%BC%25%2B");
    }

    @Test
    void theEnvironmentComesBeforeTheFilesAndAProfileIsNamed() throws Exception {
        Files.createDirectories(folder.resolve(".aws"));
        Files.writeString(folder.resolve(".aws/credentials"), """
                [default]
                aws_access_key_id = FIRST
                aws_secret_access_key = planted-one
                [lake]
                aws_access_key_id = SECOND
                aws_secret_access_key = planted-two
                """);
        Files.writeString(folder.resolve(".aws/config"), """
                [profile lake]
                region = eu-north-1
                endpoint_url = https://storage.example:9000
                """);
        String home = folder.toString();

        BucketSettings usual = BucketSettings.of(Map.of("HOME", home));
        BucketSettings lake = BucketSettings.of(Map.of("HOME", home, "AWS_PROFILE", "lake"));
        BucketSettings said = BucketSettings.of(
                Map.of("HOME", home, "AWS_ACCESS_KEY_ID", "K", "AWS_SECRET_ACCESS_KEY", "planted", "AWS_REGION", "r"));

        assertThat(usual).isEqualTo(new BucketSettings(null, "us-east-1", "FIRST", "planted-one", null));
        assertThat(lake)
                .isEqualTo(new BucketSettings(
                        URI.create("https://storage.example:9000"), "eu-north-1", "SECOND", "planted-two", null));
        assertThat(said).isEqualTo(new BucketSettings(null, "r", "K", "planted", null));
        assertThat(lake.toString()).doesNotContain("planted").contains("signed");
        assertThatThrownBy(() -> BucketSettings.of(Map.of("AWS_ENDPOINT_URL", "storage:9000")))
                .hasMessageContaining("is no address");
    }

    @Test
    void addressesAreToldFromPaths() {
        assertThat(BucketAddress.of(Path.of("s3://shop/a b/orders/")))
                .contains(new BucketAddress("shop", "a b/orders"));
        assertThat(BucketAddress.of("s3a://shop/orders")).contains(new BucketAddress("shop", "orders"));
        assertThat(BucketAddress.of(Path.of("warehouse/orders"))).isEmpty();
        assertThat(BucketAddress.of(Path.of("/s3/shop/orders"))).isEmpty();
        assertThat(BucketAddress.shown(Path.of("s3://shop/orders"))).isEqualTo("s3://shop/orders");
    }
}

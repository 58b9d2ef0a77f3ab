/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.place;

import dev.pacta.validation.bucket.Bucket;
import dev.pacta.validation.bucket.BucketException;
import dev.pacta.validation.bucket.BucketSettings;
import dev.pacta.validation.bucket.FetchedFolder;
import dev.pacta.validation.bucket.StoredObject;
import dev.pacta.validation.files.FileForm;
import dev.pacta.validation.lake.TableFolders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The data of a call as files of this machine. Files from elsewhere are fetched whole, since rules in SQL, drafts and masked copies read them again, into
 * a folder that is deleted when this is closed. For one thread.
 */
public final class FetchedData implements AutoCloseable {
    private static final Set<FileForm> TEXTS = EnumSet.of(FileForm.NDJSON, FileForm.JSON, FileForm.CSV);
    private static final int LONGEST = 100;

    private final Supplier<BucketSettings> settings;
    private final FetchListener listener;
    private final Patience patience;
    private final Map<String, Bucket> buckets = new HashMap<>();
    private final Map<String, String> shown = new LinkedHashMap<>();
    private @Nullable FetchedFolder folder;

    /** @param settings says where the storage is and who asks, and is only asked for buckets */
    public FetchedData(Supplier<BucketSettings> settings, FetchListener listener) {
        this(settings, listener, Patience.USUAL);
    }

    FetchedData(Supplier<BucketSettings> settings, FetchListener listener, Patience patience) {
        this.settings = settings;
        this.listener = listener;
        this.patience = patience;
    }

    /** Whether a table is meant, which its own reader fetches. In a bucket whatever is not called as a file of data is one. */
    public static boolean isTable(DataPlace place) {
        if (place instanceof LocalPlace here) {
            return TableFolders.isMeant(here.path());
        }
        return place instanceof BucketPlace there && isTable(there);
    }

    private static boolean isTable(BucketPlace there) {
        String name = there.fileName();
        return there.folder()
                || name.endsWith(".metadata.json")
                || !there.isPattern() && FileForm.of(name).isEmpty();
    }

    /**
     * The files that a place names, by their names here; of a table what its reader takes.
     *
     * @throws FetchException when there are none, they are no data, or they cannot be fetched
     * @throws IOException when they cannot be written here
     */
    public List<Path> bring(DataPlace place) throws IOException {
        if (place instanceof LocalPlace here) {
            return List.of(here.path());
        }
        if (place instanceof WebPlace there) {
            return List.of(bringData(there));
        }
        BucketPlace there = (BucketPlace) place;
        if (isTable(there)) {
            return List.of(there.table());
        }
        List<BucketPlace> each = each(there);
        for (BucketPlace one : each) {
            form(one);
        }
        List<Path> files = new ArrayList<>();
        for (BucketPlace one : each) {
            files.add(bringData(one));
        }
        return files;
    }

    private static FileForm form(DataPlace place) throws FetchException {
        return FileForm.of(place.fileName())
                .orElseThrow(() -> FetchException.refused(place.shown() + ": " + FileForm.unknown(place.fileName())));
    }

    private Path bringData(DataPlace place) throws IOException {
        FileForm form = form(place);
        Path file = bringFile(place);
        String name = place.fileName().toLowerCase(Locale.ROOT);
        if (TEXTS.contains(form) && !name.endsWith(".gz") && !name.endsWith(".zst") && isGzip(file)) {
            throw FetchException.refused("%s: it is packed by gzip and is not called .gz; store it under that name"
                    .formatted(place.shown()));
        }
        return file;
    }

    private static boolean isGzip(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.read() == 0x1F && bytes.read() == 0x8B;
        }
    }

    /**
     * One file, whatever it is called.
     *
     * @throws FetchException as above
     */
    public Path bringFile(DataPlace place) throws IOException {
        if (place instanceof LocalPlace here) {
            return here.path();
        }
        FetchedFolder room = folder == null ? new FetchedFolder("pacta-data") : folder;
        folder = room;
        Path target = Files.createDirectory(room.root().resolve(String.valueOf(shown.size())))
                .resolve(plain(place.fileName()));
        shown.put(target.toString(), place.shown());
        new Fetch(origin(place), place.shown(), target, room, listener, patience).run();
        return target;
    }

    /** A name that means nothing to a file system or to DuckDB, with its ending. */
    private static String plain(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._=-]", "_");
        return plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
    }

    private Origin origin(DataPlace place) throws FetchException {
        if (place instanceof WebPlace there) {
            return new WebOrigin(there, new WebClient(patience), patience);
        }
        BucketPlace there = (BucketPlace) place;
        return new BucketOrigin(bucket(there), there.address().key(), patience);
    }

    private Bucket bucket(BucketPlace place) throws FetchException {
        String name = place.address().bucket();
        try {
            return buckets.computeIfAbsent(name, first -> new Bucket(first, settings.get()));
        } catch (IllegalArgumentException wrong) {
            throw FetchException.refused("%s: %s".formatted(place.shown(), wrong.getMessage()));
        }
    }

    private List<BucketPlace> each(BucketPlace place) throws IOException {
        if (!place.isPattern()) {
            return List.of(place);
        }
        String key = place.address().key();
        KeyPattern pattern = KeyPattern.of(key);
        try {
            Bucket bucket = bucket(place);
            List<StoredObject> listed =
                    pattern.hasFolders(key) ? bucket.listAll(pattern.prefix()) : bucket.list(pattern.prefix());
            List<BucketPlace> found = listed.stream()
                    .filter(object -> pattern.matches(object.key()))
                    .map(object -> place.withKey(object.key()))
                    .toList();
            if (found.isEmpty()) {
                throw FetchException.refused("%s: no object is called so".formatted(place.shown()));
            }
            return found;
        } catch (BucketException told) {
            throw BucketOrigin.told(told);
        }
    }

    /** The text with the places where it has the names of the files that were fetched. */
    public String named(String text) {
        String named = text;
        for (Map.Entry<String, String> each : shown.entrySet()) {
            named = named.replace(each.getKey(), each.getValue());
        }
        return named;
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            folder.close();
        }
    }
}

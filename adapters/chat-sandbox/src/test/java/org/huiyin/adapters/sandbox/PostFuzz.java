package org.huiyin.adapters.sandbox;

import org.huiyin.net.Body;

/** For Jazzer: the fields of a post are what was asked for, or the post is refused with a code. */
public final class PostFuzz {
    private static final int LONGEST = 100;
    private static final int MOST = 9;

    private PostFuzz() {}

    public static void fuzzerTestOneInput(byte[] data) {
        try {
            var post = Post.parse(Body.of(data));
            post.text("text", LONGEST);
            post.texts("photos", MOST, LONGEST);
            var place = post.object("location");
            if (place.isPresent() && Math.abs(place.get().degrees("lat", 90)) > 90) {
                throw new AssertionError("a place beyond the poles was taken");
            }
            post.required("from", LONGEST);
        } catch (Problem e) {
            e.reply();
        }
    }
}

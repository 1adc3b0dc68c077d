package org.huiyin.adapters.wecom.robot;

import java.util.List;

/** What a robot can say. Sizes are WeCom's, in bytes of UTF-8 where they are of words. */
public sealed interface Post {

    /**
     * Plain words.
     *
     * @param called ids of people to be called by @; {@code @all} calls everybody
     */
    record Text(String words, List<String> called) implements Post {
        static final int LONGEST = 2_048;

        public Text {
            called = List.copyOf(called);
        }
    }

    /** Words laid out. */
    record Markdown(String words) implements Post {
        static final int LONGEST = 4_096;
    }

    /** A JPEG or PNG. */
    record Image(byte[] bytes) implements Post {
        static final int LARGEST = 2 << 20;
    }

    /** One to eight things to read. */
    record News(List<Article> articles) implements Post {
        static final int MOST = 8;

        public News {
            articles = List.copyOf(articles);
        }
    }

    /**
     * Something to read, behind a link.
     *
     * @param picture the address of one; may be empty
     */
    record Article(String title, String description, String link, String picture) {}

    /** A file to open. */
    record File(String name, byte[] bytes) implements Post {
        static final int SMALLEST = 5;
        static final int LARGEST = 20 << 20;
    }
}

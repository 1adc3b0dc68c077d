/** Decides on surveys and quizzes: who is asked, what they answered, what came of it. */
@NullMarked
package org.huiyin.desk.surveys;

import org.jspecify.annotations.NullMarked;

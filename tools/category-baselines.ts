// What scikit-learn learns from the same labelled lines on the same folds, as a reference for eval:categories.
import { spawnSync } from 'node:child_process'
import type { LabelledLine } from '../src/main/ingest/classifier-training'

/** The fold of each line, in each repetition. */
type Folds = readonly (readonly number[])[]

export interface CategoryBaselines {
  readonly linearSvm: number
  readonly logisticRegression: number
}

const PYTHON = `
import sys, json
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC
asked = json.load(sys.stdin)
texts, labels = asked["texts"], asked["labels"]
models = {"linearSvm": lambda: LinearSVC(), "logisticRegression": lambda: LogisticRegression(C=10, max_iter=1000)}
def accuracy(model, repeats):
    right = count = 0
    for folds in repeats:
        for fold in sorted(set(folds)):
            known = [at for at in range(len(texts)) if folds[at] != fold]
            held = [at for at in range(len(texts)) if folds[at] == fold]
            words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
            pieces = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True)
            fitted = make_pipeline(make_union(words, pieces), model())
            fitted.fit([texts[at] for at in known], [labels[at] for at in known])
            told = fitted.predict([texts[at] for at in held])
            right += sum(label == labels[at] for label, at in zip(told, held))
            count += len(held)
    return right / count
print(json.dumps([{name: accuracy(model, repeats) for name, model in models.items()} for repeats in asked["splits"]]))
`

/**
 * Share of held-out lines that get their own label from TF-IDF of words, neighbouring words and pieces of 2 to 5 letters, for each
 * split; null where no Python that has scikit-learn is found: `TELLER_EVAL_PYTHON`, else python3.
 */
export function categoryBaselines(
  lines: readonly LabelledLine[],
  splits: readonly Folds[],
): readonly CategoryBaselines[] | null {
  const asked = { texts: lines.map(({ printed }) => printed), labels: lines.map(({ label }) => label), splits }
  const { status, stdout } = spawnSync(process.env.TELLER_EVAL_PYTHON ?? 'python3', ['-c', PYTHON], {
    input: JSON.stringify(asked),
    encoding: 'utf8',
  })
  return status === 0 ? JSON.parse(stdout) : null
}

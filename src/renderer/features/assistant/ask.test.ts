import { expect, test } from 'vitest'
import { askAssistant, onAsk } from './ask'

test('a question reaches every listener until it stops listening', () => {
  const heard: string[] = []
  const stop = onAsk((question) => heard.push(question))
  askAssistant('Will I run short?')
  stop()
  askAssistant('And then?')
  expect(heard).toEqual(['Will I run short?'])
})

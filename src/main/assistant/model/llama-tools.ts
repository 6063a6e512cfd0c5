// The engine's function calling, held to one call: the model has to choose among the tools that it is offered or 'none', and
// its grammar lets it write nothing but a valid call.
import type { ChatWrapper, LlamaChat } from 'node-llama-cpp'
import type { OfferedTool, ToolCall } from './model'

const LONGEST_CALL_TOKENS = 160
const NONE = 'none_of_these'

const SYSTEM =
  'A customer of a bank asks about their own money. Call the one function that answers the question, with what the question names and nothing else. If no function fits, call none_of_these.'

interface Engine {
  readonly LlamaChat: typeof LlamaChat
  readonly sequence: LlamaChat['sequence']
  readonly chat: LlamaChat
}

/**
 * The tool that a model calls for a question, or null for none of them. Only keys and choices of the tool come back,
 * whatever the model has written.
 */
export async function chooseTool(
  { LlamaChat, sequence, chat }: Engine,
  question: string,
  tools: readonly OfferedTool[],
  signal: AbortSignal,
): Promise<ToolCall | null> {
  const caller = new LlamaChat({ contextSequence: sequence, chatWrapper: callingAtOnce(chat.chatWrapper) })
  const response = caller.generateResponse(
    [
      { type: 'system', text: SYSTEM },
      { type: 'user', text: question },
      { type: 'model', response: [] },
    ],
    {
      functions: Object.fromEntries([...tools.map((tool) => [tool.name, declared(tool)]), [NONE, NO_TOOL]]),
      documentFunctionParams: true,
      maxParallelFunctionCalls: 1,
      maxTokens: LONGEST_CALL_TOKENS,
      temperature: 0,
      signal,
    },
  )
  // The engine throws away a call whose texts are longer than they may be.
  const functionCalls = await response.then(
    (said) => said.functionCalls ?? [],
    () => [],
  )
  const call = functionCalls[0]
  const tool = tools.find(({ name }) => name === call?.functionName)
  if (!call || !tool) return null
  const params = (call.params ?? {}) as Readonly<Record<string, unknown>>
  const given = Object.entries(tool.parameters).flatMap(([key, { oneOf }]) => {
    const value = params[key]
    const isFine = typeof value === 'string' && value !== '' && (!oneOf || oneOf.includes(value))
    return isFine ? [[key, value] as const] : []
  })
  return { name: tool.name, given: Object.fromEntries(given) }
}

const NO_TOOL = { description: 'None of the other functions answers the question.' }

/** Every parameter may be left empty: a grammar has no optional keys. */
function declared({ description, parameters }: OfferedTool) {
  const names = Object.keys(parameters)
  if (names.length === 0) return { description }
  const properties = Object.fromEntries(
    Object.entries(parameters).map(([name, { description: about, oneOf }]) => [
      name,
      oneOf
        ? { enum: [...oneOf, ''], description: about }
        : { type: 'string' as const, maxLength: 40, description: about },
    ]),
  )
  return { description, params: { type: 'object' as const, properties } }
}

/** The same template, but the answer begins as a call: whether to call is not the model's to decide. */
function callingAtOnce(wrapper: ChatWrapper): ChatWrapper {
  return Object.create(wrapper, {
    generateContextState: {
      value: (options: Parameters<ChatWrapper['generateContextState']>[0]) => ({
        ...wrapper.generateContextState(options),
        functionCall: { initiallyEngaged: true, disengagePrefixes: [] },
      }),
    },
  })
}
